import {
  isInForce,
  type Mandate,
  type MandateScope,
  mandateFor,
  refuseTooManyAgents,
} from '../../../domain/access/mandate';
import { type Actor, knowsSubject, spokenFor } from '../../../domain/access/roles';
import { filersHand, permit } from '../../../domain/procedure/permission';
import { procedureTables } from '../../../domain/procedures';
import { expectRefusal } from '../../support/rehearsal';

const term = { from: '2026-12-01', until: '2026-12-10' } as const;

function mandate(changes: Partial<Mandate> = {}): Mandate {
  return { id: 'm', subject: 'company', scope: ['all'], revoked: false, ...term, ...changes };
}

function agent(...mandates: Mandate[]): Actor {
  return { person: 'guo', roles: ['agent'], department: null, subjects: [], mandates };
}

describe('a mandate', () => {
  test.each([
    ['2026-11-30', false],
    ['2026-12-01', true],
    ['2026-12-10', true],
    ['2026-12-11', false],
  ])('on %s holds: %s', (day, holds) => {
    expect(isInForce(mandate(), day)).toBe(holds);
    expect(isInForce(mandate({ revoked: true }), day)).toBe(false);
    expect(spokenFor(agent(mandate()), day)).toEqual(holds ? ['company'] : []);
  });

  test('of a subject is known also when it is over, and nobody else is', () => {
    expect(knowsSubject(agent(mandate({ revoked: true })), 'company')).toBe(true);
    expect(knowsSubject(agent(mandate()), 'director')).toBe(false);
  });

  test.each<[string, Mandate[], RegExp]>([
    ['none', [], /have no mandate/],
    ['another subject', [mandate({ subject: 'director' })], /have no mandate/],
    ['not yet', [mandate({ from: '2026-12-06' })], /begins on 2026-12-06/],
    ['no longer', [mandate({ until: '2026-12-04' })], /ended on 2026-12-04/],
    ['revoked', [mandate({ revoked: true })], /was revoked/],
    ['for something else', [mandate({ scope: ['repair'] })], /covers: repair/],
  ])('that does not carry the act is named with its reason: %s', (_, mandates, reason) => {
    const wanted = { subjects: ['company'], needs: 'objection', day: '2026-12-05' } as const;

    expectRefusal(() => mandateFor(mandates, wanted), 'no-mandate');
    expect(() => mandateFor(mandates, wanted)).toThrow(reason);
  });

  test('that fits is found among those that do not', () => {
    const fits = mandate({ id: 'fits', scope: ['objection'] });
    const mandates = [mandate({ revoked: true }), mandate({ scope: ['repair'] }), fits];

    expect(mandateFor(mandates, { subjects: ['company'], needs: 'objection', day: '2026-12-05' })).toBe(fits);
  });
});

describe('what an agent may do', () => {
  const kinds = [
    ['determination', 'waive-defence', 'defence', 'statement'],
    ['objection', 'withdraw-objection', 'decision', 'objection'],
    ['repair', 'withdraw-application', 'review', 'repair'],
  ] as const;

  test.each(kinds)('in a %s ("%s") follows from the scope alone', (kind, act, stage, needed) => {
    const situation = {
      kind,
      day: '2026-12-05',
      stage,
      department: 'human-resources',
      subjects: ['company'],
      hands: {},
    };
    const tried = (['statement', 'objection', 'repair', 'all'] as const).map((scope) => {
      const by = agent(mandate({ scope: [scope] }));
      try {
        return [scope, permit(procedureTables[kind], act, by, situation)];
      } catch (refusal) {
        return [scope, (refusal as { code: string }).code];
      }
    });

    const hand = { person: 'guo', role: 'agent', onBehalfOf: 'company' };
    const allowed: MandateScope[] = [needed, 'all'];
    expect(tried).toEqual(
      (['statement', 'objection', 'repair', 'all'] as const).map((scope) => [
        scope,
        allowed.includes(scope) ? hand : 'no-mandate',
      ]),
    );
  });

  test('for an own subject needs none: whoever speaks for himself is no agent', () => {
    const both: Actor = {
      ...agent(mandate({ subject: 'director' })),
      roles: ['subject', 'agent'],
      subjects: ['company'],
    };
    const at = '2026-12-05T02:00:00.000Z';

    expect(filersHand(both, { kind: 'objection', subject: 'company', at })).toEqual({ person: 'guo', role: 'subject' });
    expect(filersHand(both, { kind: 'objection', subject: 'director', at })).toEqual({
      person: 'guo',
      role: 'agent',
      onBehalfOf: 'director',
    });
  });
});

describe('two agents at once', () => {
  const given = (name: string, from: string, until: string) => ({ agent: name, from, until });

  test('are the most on any one day', () => {
    const others = [given('a', '2026-12-01', '2026-12-31'), given('b', '2026-12-05', '2026-12-08')];

    expectRefusal(() => refuseTooManyAgents(term, others, 2), 'beyond-cap', 'agent');
    expect(() => refuseTooManyAgents({ from: '2026-12-09', until: '2026-12-20' }, others, 2)).not.toThrow();
  });

  test('may follow one another, and one with two mandates is one', () => {
    const others = [
      given('a', '2026-12-01', '2026-12-04'),
      given('b', '2026-12-05', '2026-12-31'),
      given('b', '2026-12-01', '2026-12-31'),
    ];

    expectRefusal(() => refuseTooManyAgents(term, others, 2), 'beyond-cap');
    expect(() => refuseTooManyAgents(term, others.slice(0, 2), 2)).not.toThrow();
  });
});
