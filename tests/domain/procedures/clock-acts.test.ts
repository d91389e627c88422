import { addDays, startOfDay } from '../../../domain/calendar/civil-date';
import { workingDaysBetween } from '../../../domain/calendar/working-calendar';
import type { Clock } from '../../../domain/clock/clock';
import { nextMoment } from '../../../domain/procedure/moments';
import type { ProcedureState } from '../../../domain/procedure/procedure-state';
import { tasksOf } from '../../../domain/procedures';
import { aDetermination } from '../../support/a-determination';
import { aListing } from '../../support/a-listing';
import { aMeasureOrder } from '../../support/a-measure-order';
import { aNotice } from '../../support/a-notice';
import { aRepair } from '../../support/a-repair';
import { anObjection } from '../../support/an-objection';
import { chen, colleague, li } from '../../support/people';
import { expectRefusal, type Rehearsal } from '../../support/rehearsal';
import { realCalendar } from '../../support/wage-arrears-pack';

type AnyRehearsal = Rehearsal<ProcedureState, { type: string }>;

const housing = colleague('sun', ['officer'], 'housing');
const expert = { ground: 'expert-opinion', reason: 'The expert has the books.' };
const back = { reason: 'The opinion is there.' };

const kinds = [
  ['determination', () => aDetermination().at('drafting'), 'decision', li],
  ['notice', () => aNotice({ consent: false }), 'service', li],
  ['measure order', () => aMeasureOrder(), 'measure-acceptance', housing],
  ['objection', () => anObjection(), 'objection-completeness', li],
  ['repair', () => aRepair(), 'repair-completeness', li],
] as const;

function opened(open: () => unknown): AnyRehearsal {
  return open() as AnyRehearsal;
}

function onlyClock(file: AnyRehearsal, name: string): Clock {
  const clock = file.state.clocks.findLast((one) => one.name === name);
  if (!clock) throw new Error(`There is no clock ${name}.`);
  return clock;
}

describe('a pause', () => {
  test.each(kinds)(
    'of a %s moves its due day by exactly the working days that were paused, twice',
    (_, open, name, by) => {
      const file = opened(open);
      const { id, due, start } = onlyClock(file, name);
      const days = (more: number) => addDays(start, more);
      file.on(start).act('pause-clock', by, { clock: id, ...expert });
      expect(onlyClock(file, name)).toMatchObject({ state: 'paused' });
      expect(tasksOf(file.state)).toContainEqual(
        expect.objectContaining({ key: `resume-${id}-1`, act: 'resume-clock', role: 'officer', clockId: id }),
      );

      file.on(days(9)).act('resume-clock', by, { clock: id, ...back });
      file.act('pause-clock', by, { clock: id, ...expert });
      file.on(days(16)).act('resume-clock', by, { clock: id, ...back });

      const after = onlyClock(file, name);
      expect(after).toMatchObject({ state: 'running' });
      expect(workingDaysBetween(realCalendar, due, after.due)).toBe(workingDaysBetween(realCalendar, start, days(15)));
      expect(tasksOf(file.state).filter(({ act }) => act === 'resume-clock')).toEqual([]);
    },
  );

  test('keeps its ground, why, and where the ground stands, for everybody who asks why the day is what it is', () => {
    const file = aDetermination().at('deciding');
    file.act('pause-clock', li, { clock: 'decision-1', ...expert });

    expect(file.state.clocks.find(({ id }) => id === 'decision-1')?.ledger.at(-1)).toMatchObject({
      entry: 'paused',
      ...expert,
      by: 'li',
      status: 'assumed',
      basis: { document: expect.stringContaining('none found') },
    });
  });

  test('silences the ladder, and asks in office hours whether it is still needed, again and again', () => {
    const file = aDetermination().at('deciding').on('2026-04-10');
    file.act('pause-clock', li, { clock: 'decision-1', ...expert });
    const clock = () => file.state.clocks.find(({ id }) => id === 'decision-1') as Clock;
    const asks = () => nextMoment([clock()], () => false, file.context());

    // Ten working days after Fri 10 April.
    expect(asks()).toMatchObject({ what: 'ask-about-pause', at: '2026-04-24T01:00:00.000Z' });
    file.on('2026-04-24').say({ type: 'resume-asked', clockId: 'decision-1' });
    // Ten more, over the May holiday and its make-up Saturday.
    expect(asks()).toMatchObject({ what: 'ask-about-pause', at: '2026-05-12T01:00:00.000Z' });

    file.on('2026-05-12').act('resume-clock', li, { clock: 'decision-1', ...back });
    expect(asks()).toMatchObject({ what: 'rung' });
    expect(Date.parse(asks()?.at ?? '')).toBeGreaterThan(Date.parse(startOfDay('2026-05-12')));
  });

  test.each([
    ['a clock that nobody knows', { clock: 'unknown', ...expert }, 'malformed', 'clock'],
    ['a clock without a reason', { clock: 'decision-1', ...expert, reason: ' ' }, 'malformed', 'reason'],
    ['a clock on a ground of one’s own', { clock: 'decision-1', ...expert, ground: 'holidays' }, 'malformed', 'ground'],
  ])('of %s is refused', (_, detail, code, field) => {
    expectRefusal(() => aDetermination().at('drafting').act('pause-clock', li, detail), code, field);
  });

  test('of a subject’s own time, of a term, or of a reply to a supervisor is refused', () => {
    const defence = aDetermination().at('defence');
    const window = onlyClock(defence, 'statement').id;
    expectRefusal(() => defence.act('pause-clock', li, { clock: window, ...expert }), 'contradiction', 'clock');

    const listing = aListing();
    expectRefusal(() => listing.act('pause-clock', li, { clock: 'term', ...expert }), 'contradiction', 'clock');

    const late = aDetermination().at('drafting');
    late.act('order-supervision', colleague('xu', ['supervisor'], 'development-reform'), {
      ground: 'late',
      replyBy: null,
    });
    expectRefusal(() => late.act('pause-clock', li, { clock: 'order-reply-1', ...expert }), 'contradiction', 'clock');
  });

  test('twice, of what has run out or ended, and a resumption of what runs are refused with the way out', () => {
    const file = aDetermination().at('drafting');
    expectRefusal(() => file.act('resume-clock', li, { clock: 'decision-1', ...back }), 'wrong-stage');
    file.act('pause-clock', li, { clock: 'decision-1', ...expert });
    expectRefusal(() => file.act('pause-clock', li, { clock: 'decision-1', ...expert }), 'wrong-stage');
    expectRefusal(() => file.act('resume-clock', li, { clock: 'decision-1', reason: '' }), 'malformed', 'reason');

    const late = aDetermination().at('drafting').on('2026-05-06');
    expectRefusal(() => late.act('pause-clock', li, { clock: 'decision-1', ...expert }), 'wrong-stage');

    const reviewed = aDetermination().at('noticing');
    expectRefusal(
      () => reviewed.act('pause-clock', li, { clock: 'legal-review-1', ...expert }),
      'wrong-stage',
      'clock',
    );
  });
});

describe('what an office should have been told while the system was down', () => {
  test.each([
    ['at night', '2026-04-15T18:00:00.000Z', '2026-04-16T01:00:00.000Z'],
    ['on a Sunday', '2026-04-19T03:00:00.000Z', '2026-04-20T01:00:00.000Z'],
    ['in office hours', '2026-04-16T03:00:00.000Z', '2026-04-16T03:00:00.000Z'],
  ])('is told in office hours when it comes back %s', (_, now, at) => {
    const file = aDetermination().at('deciding');
    const clock = onlyClock(file, 'decision');

    expect(nextMoment([clock], () => false, { ...file.context(), now })).toMatchObject({ what: 'rung', at });
    expect(nextMoment([clock], () => true, { ...file.context(), now })).toMatchObject({
      what: 'lapse',
      at: clock.dueAt,
    });
  });
});

describe('an extension', () => {
  const asked = { clock: 'objection-decision', ground: 'The books are with the court.' };

  test('is given wherever the rule of a clock names one, as far as the rule goes', () => {
    const file = anObjection().act('accept-objection', li);
    const before = file.clock('objection-decision').due;
    file.act('request-extension', li, asked).act('approve-extension', chen, { reason: 'So it is.' });

    expect(workingDaysBetween(realCalendar, before, file.clock('objection-decision').due)).toBe(5);
    expectRefusal(() => file.act('request-extension', li, asked), 'beyond-cap', 'clock');
  });

  test('is unknown to a clock whose rule gives none', () => {
    const file = anObjection();

    expectRefusal(
      () => file.act('request-extension', li, { ...asked, clock: 'objection-completeness-1' }),
      'beyond-cap',
    );
  });

  test('is settled by another person, while the clock stands still too', () => {
    const file = anObjection().act('accept-objection', li);
    const both = colleague('zhao', ['officer', 'approver']);
    file.act('pause-clock', li, { clock: 'objection-decision', ...expert }).act('request-extension', both, asked);

    expectRefusal(() => file.act('approve-extension', both, { reason: 'Yes.' }), 'four-eyes');
    expect(file.act('approve-extension', chen, { reason: 'Yes.' }).happened()).toContain('clock-extended');
  });
});

describe('a further calendar year', () => {
  test('is counted by every open clock that it moves, and by no other', () => {
    const file = aDetermination().at('drafting');

    expect(file.act('recalculate-clocks', 'system', { year: 2026, hash: 'x' }).happened()).not.toContain(
      'clock-recalculated',
    );
  });
});
