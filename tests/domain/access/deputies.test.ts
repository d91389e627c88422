import {
  type Colleague,
  checkDays,
  checkDeputy,
  refuseOverlaps,
  type StandingAbsence,
} from '../../../domain/access/absence';
import { type AbsentDays, type Actor, deputyIn, isAbsent, type Role } from '../../../domain/access/roles';
import { DomainError } from '../../../domain/errors';
import type { ActRule } from '../../../domain/procedure/act-rule';
import { addHand, type Hands, replaceHand } from '../../../domain/procedure/hands';
import { permit, type Situation } from '../../../domain/procedure/permission';
import { procedureTables } from '../../../domain/procedures';
import { aDetermination } from '../../support/a-determination';
import { colleague, li } from '../../support/people';
import { expectRefusal } from '../../support/rehearsal';

const days = { from: '2026-12-01', until: '2026-12-10' } as const;
const within = '2026-12-05';

function deputyOf(absent: string, own: Role[], stands: Role[], person = 'deputy'): Actor {
  return { ...colleague(person, own), standsFor: [{ person: absent, roles: stands, ...days }] };
}

describe('a deputy stands in', () => {
  test.each([
    ['2026-11-30', false],
    ['2026-12-01', true],
    ['2026-12-10', true],
    ['2026-12-11', false],
  ])('on %s: %s', (day, stands) => {
    const deputy = deputyOf('wang', [], ['reviewer']);

    expect(isAbsent(days, day)).toBe(stands);
    expect(deputyIn(deputy, 'reviewer', day)).toEqual(stands ? ['wang'] : []);
    expect(deputyIn(deputy, 'approver', day)).toEqual([]);
  });

  test('in the place of somebody, which the hand names; with the role itself in the own name', () => {
    const situation = situationOf('pass-review', 'determination', {});
    const table = procedureTables.determination;
    const own = deputyOf('wang', ['reviewer'], ['reviewer']);

    expect(permit(table, 'pass-review', deputyOf('wang', ['officer'], ['reviewer']), situation)).toEqual({
      person: 'deputy',
      role: 'reviewer',
      deputyFor: 'wang',
    });
    expect(permit(table, 'pass-review', own, situation)).toEqual({ person: 'deputy', role: 'reviewer' });
    expect(permit(table, 'pass-review', { ...own, inPlaceOf: 'wang' }, situation)).toHaveProperty('deputyFor', 'wang');
  });

  test('never before, after, in another department, or in what a supervisor or a party does', () => {
    const table = procedureTables.determination;
    const situation = situationOf('pass-review', 'determination', {});
    const deputy = deputyOf('wang', ['officer'], ['reviewer']);

    expectRefusal(() => permit(table, 'pass-review', deputy, { ...situation, day: '2026-11-30' }), 'wrong-role');
    expectRefusal(() => permit(table, 'pass-review', deputy, { ...situation, day: '2026-12-11' }), 'wrong-role');
    expectRefusal(() => permit(table, 'pass-review', { ...deputy, department: 'finance' }, situation), 'not-yours');
    expectRefusal(
      () => permit(table, 'order-supervision', deputyOf('xu', ['officer'], ['supervisor']), situation),
      'wrong-role',
    );
  });
});

type Kind = Situation['kind'];

function situationOf(act: string, kind: Kind, hands: Hands): Situation {
  const rule = procedureTables[kind].find((line) => line.act === act);
  return { kind, day: within, stage: rule?.at[0] ?? '', department: 'human-resources', subjects: ['company'], hands };
}

const guarded = Object.entries(procedureTables).flatMap(([kind, table]) =>
  table
    .filter(({ apartFrom, scope }) => apartFrom.length > 0 && scope === 'own-department')
    .map((rule) => [kind as Kind, rule.act, rule] as const),
);

function judged([kind, act]: readonly [Kind, string, ActRule], by: Actor, hands: Hands): string {
  try {
    const hand = permit(procedureTables[kind], act, by, situationOf(act, kind, hands));
    return hand.person === null ? 'system' : (hand.deputyFor ?? 'own');
  } catch (refusal) {
    if (refusal instanceof DomainError) return refusal.code;
    throw refusal;
  }
}

describe('four eyes hold through deputies', () => {
  test.each(guarded)('%s, "%s": neither of the two may have a hand in it, in whatever capacity', (...line) => {
    const [, , rule] = line;
    const [role] = rule.by;
    if (!role) throw new Error('A guarded act has a role');
    const inPlace = deputyOf('absent', [], [role]);
    const both = { ...deputyOf('absent', [role], [role]), inPlaceOf: 'absent' };

    for (const capacity of rule.apartFrom) {
      expect(judged(line, inPlace, { [capacity]: ['deputy'] })).toBe('four-eyes');
      expect(judged(line, inPlace, { [capacity]: ['absent'] })).toBe('four-eyes');
      expect(judged(line, both, { [capacity]: ['absent'] })).toBe('four-eyes');
      expect(judged(line, both, { [capacity]: ['deputy'] })).toBe('four-eyes');
      expect(judged(line, inPlace, { [capacity]: ['somebody else'] })).toBe('absent');
      expect(judged(line, both, { [capacity]: ['somebody else'] })).toBe('absent');
    }
  });

  test('a deputy of two stands in for the one whose hands are clean', () => {
    const { standsFor: first = [] } = deputyOf('wang', [], ['reviewer']);
    const { standsFor: second = [] } = deputyOf('wu', [], ['reviewer']);
    const deputy = { ...colleague('deputy', ['officer']), standsFor: [...first, ...second] };
    const line = ['determination', 'pass-review', {} as ActRule] as const;

    expect(judged(line, deputy, { drafter: ['wang'] })).toBe('wu');
    expect(judged(line, deputy, { drafter: ['wang', 'wu'] })).toBe('four-eyes');
  });

  test('a hand in the place of somebody is the hand of both, and of whoever stands in for either later', () => {
    const hand = { person: 'zhao', role: 'officer', deputyFor: 'li' } as const;

    expect(addHand({ drafter: ['wu'] }, 'drafter', hand)).toEqual({ drafter: ['wu', 'zhao', 'li'] });
    expect(addHand({ drafter: ['li', 'zhao'] }, 'drafter', hand)).toEqual({ drafter: ['li', 'zhao'] });
    expect(replaceHand({ requester: ['wu'] }, 'requester', hand)).toEqual({ requester: ['zhao', 'li'] });
  });

  test('along a whole case: drafted in the place of one, neither reviews, nor does a deputy of either', () => {
    const file = aDetermination().on(within);
    const inPlaceOfWu = deputyOf('wu', [], ['officer'], 'zhao');
    file.act('amend-draft', inPlaceOfWu, { draft: file.state.draft });
    file.act('submit-for-review', li);
    const review = { opinion: 'The facts carry the ground.' };

    for (const one of ['zhao', 'wu', 'li']) {
      expectRefusal(() => file.act('pass-review', colleague(one, ['reviewer']), review), 'four-eyes');
      expectRefusal(() => file.act('pass-review', deputyOf(one, [], ['reviewer'], 'sun'), review), 'four-eyes');
    }
    file.act('pass-review', deputyOf('wang', [], ['reviewer'], 'sun'), review);
    expect(file.state.hands.reviewer).toEqual(['sun', 'wang']);
    expect(file.events.at(-1)?.by).toEqual({ person: 'sun', role: 'reviewer', deputyFor: 'wang' });
  });
});

function person(name: string, roles: Role[], department = 'human-resources'): Colleague {
  return { person: name, name, roles, department };
}

function standing(absent: string, deputy: string, term: AbsentDays = days): StandingAbsence {
  return { person: absent, name: absent, deputy, deputyName: deputy, ...term };
}

describe('an absence', () => {
  const absent = person('wang', ['reviewer', 'department-admin']);

  test.each<[string, Colleague, Colleague, Role[], string]>([
    ['oneself', absent, absent, [], 'deputy'],
    ['somebody of another department', absent, person('wu', ['reviewer'], 'finance'), [], 'deputy'],
    ['somebody without the role', absent, person('wu', ['officer', 'approver']), [], 'deputy'],
    ['anybody, of somebody without such a role', person('sun', ['department-admin']), person('wu', []), [], 'person'],
  ])('is refused with %s as the deputy', (_, who, deputy, lent, field) => {
    expectRefusal(() => checkDeputy({ absent: who, deputy, lent, ...days }), 'malformed', field);
  });

  test('may have a deputy who holds the role, or to whom it is lent', () => {
    expect(() => checkDeputy({ absent, deputy: person('wu', ['reviewer']), lent: [], ...days })).not.toThrow();
    expect(() => checkDeputy({ absent, deputy: person('wu', ['officer']), lent: ['reviewer'], ...days })).not.toThrow();
  });

  test('ends after it begins, and begins today at the earliest', () => {
    expectRefusal(() => checkDays({ from: '2026-12-02', until: '2026-12-01' }, '2026-12-01'), 'malformed', 'until');
    expectRefusal(() => checkDays(days, '2026-12-02'), 'malformed', 'from');
    expect(() => checkDays({ from: within, until: within }, within)).not.toThrow();
  });

  const planned = { absent, deputy: person('wu', ['reviewer']), lent: [], ...days };

  test.each<[string, StandingAbsence, string]>([
    ['a second one of the same person', standing('wang', 'zhao'), 'from'],
    ['a deputy who is away', standing('wu', 'zhao'), 'deputy'],
    ['a circle', standing('wu', 'wang'), 'deputy'],
    ['a chain: the absent stands in for somebody', standing('li', 'wang'), 'from'],
  ])('that overlaps is refused: %s', (_, other, field) => {
    expectRefusal(() => refuseOverlaps(planned, [other]), 'contradiction', field);
    const lastDay = { ...other, from: '2026-12-10', until: '2026-12-20' };
    expectRefusal(() => refuseOverlaps(planned, [lastDay]), 'contradiction', field);
    const after = { ...other, from: '2026-12-11', until: '2026-12-20' };
    expect(() => refuseOverlaps(planned, [after])).not.toThrow();
  });

  test('may share its deputy with another absence', () => {
    expect(() => refuseOverlaps(planned, [standing('li', 'wu')])).not.toThrow();
  });
});
