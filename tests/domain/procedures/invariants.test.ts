import fc from 'fast-check';
import type { DeterminationState } from '../../../domain/determination/determination-state';
import type { ListingState } from '../../../domain/listing/listing-state';
import type { ProcedureState } from '../../../domain/procedure/procedure-state';
import { announcedWays, faultsOf } from './house-rules';
import {
  aPlayedBan,
  aPlayedDetermination,
  aPlayedListing,
  aPlayedMeasureOrder,
  aPlayedNotice,
  aPlayedObjection,
  aPlayedRepair,
} from './plays';
import { type AnyPlay, type Move, makeMove, type Walked } from './random-play';

const moves = (longestHours: number) =>
  fc.array(
    fc.record<Move>({
      hours: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: longestHours })),
      guided: fc.integer({ min: 0, max: 9 }).map((number) => number > 0),
      pick: fc.nat(10_000),
      words: fc.nat(10_000),
    }),
    { minLength: 40, maxLength: 40 },
  );

/** Nobody enters a red list before the public was asked, with a comment open or upheld, or while on a black list. */
function listedUncommented(file: AnyPlay['file']): string[] {
  const { comments, clocks } = file.state as DeterminationState;
  const asked = clocks.some(({ name, endedAt }) => name === 'public-comment' && endedAt !== null);
  const against = comments.some(({ finding }) => finding === null || finding === 'upheld');
  return asked && !against && file.blackEntries.length === 0 ? [] : ['a red entry stands against the rules'];
}

/** Nobody is listed before being heard out: every statement answered, none upheld, the own window served and ended. */
function listedUnheard(former: ProcedureState, { file }: AnyPlay): string[] {
  const { decision, parties, statements, clocks, policy } = file.state as DeterminationState;
  // A decision changes neither statements nor windows, so the state after it still tells how it was made.
  if (!decision || (former as DeterminationState).decision) return [];
  const listed = parties.filter(({ outcome }) => outcome === 'list');
  if (policy.procedure.variant === 'public-comment') return listed.length > 0 ? listedUncommented(file) : [];
  const unanswered = statements.filter(({ finding }) => finding === null);
  if (listed.length > 0 && unanswered.length > 0) return ['somebody is listed before every statement is answered'];
  return listed.flatMap(({ subject, priorServedOn, heard }) => {
    const windows = clocks.filter(({ name, id }) => name === 'statement' && id.includes(subject));
    const over = windows.length > 0 && windows.every(({ endedAt }) => endedAt !== null);
    const upheld = statements.some((one) => one.subject === subject && one.finding === 'upheld');
    const fair = priorServedOn !== null && heard !== 'not-yet' && over && !upheld;
    return fair ? [] : [`${subject} is listed unheard or against an upheld statement`];
  });
}

/** Whatever has left is shown nowhere, and whatever has closed has its last receipt of every measure. */
function notUndone(_: ProcedureState, { file }: AnyPlay): string[] {
  const { stage, displayed, measures } = file.state as ListingState;
  const receipts = ['lifted', 'not-applicable', 'not-executed', 'never-in-force'];
  const open = measures.filter((one) => !receipts.includes(one.stage)).map(({ measure }) => measure);
  return [
    ...((stage === 'exiting' || stage === 'closed') && displayed ? ['an entry that left is still shown'] : []),
    ...(stage === 'closed' ? open.map((measure) => `closed without a receipt of ${measure}`) : []),
  ];
}

/** Whoever had a hand in the listing has none in the decision on the objection. */
function decidedByLister(_: ProcedureState, { file }: AnyPlay): string[] {
  const { lister = [], approver = [] } = file.state.hands;
  return approver.some((person) => lister.includes(person))
    ? ['somebody decided on an objection to the own listing']
    : [];
}

/** Plays many procedures at random and returns the ways that were walked and the outcomes reached. */
function playMany(
  begin: (number: number) => AnyPlay,
  { runs, longestHours, seed }: { runs: number; longestHours: number; seed: number },
  alsoWrong: (before: ProcedureState, play: AnyPlay) => string[] = () => [],
): { walked: Walked; outcomes: Set<string>; done: number } {
  const walked: Walked = new Set();
  const outcomes = new Set<string>();
  let done = 0;
  fc.assert(
    fc.property(fc.nat(1_000), moves(longestHours), (number, sequence) => {
      const play = begin(number);
      const faults: string[] = [];
      for (const move of sequence) {
        const before = play.file.state;
        done += Number(makeMove(play, move, walked));
        faults.push(...faultsOf(play.file), ...alsoWrong(before, play));
        if (before.stage === 'closed' && play.file.state !== before) faults.push('something happened after the end');
      }
      if (play.file.state.outcome) outcomes.add(play.file.state.outcome);

      expect(faults).toEqual([]);
    }),
    { numRuns: runs, seed },
  );
  return { walked, outcomes, done };
}

// A play refuses millions of times on the way to what is permitted; nobody reads those stacks.
const { stackTraceLimit } = Error;
beforeAll(() => void (Error.stackTraceLimit = 0));
afterAll(() => void (Error.stackTraceLimit = stackTraceLimit));

describe('whatever anybody tries, in whatever order', () => {
  test('a determination keeps its order, and nobody is listed unheard', () => {
    const { walked, outcomes, done } = playMany(
      aPlayedDetermination,
      { runs: 900, longestHours: 72, seed: 51 },
      listedUnheard,
    );

    expect([...walked].sort()).toEqual(announcedWays('determination'));
    expect([...outcomes].sort()).toEqual(['listed', 'not-listed', 'withdrawn']);
    expect(done).toBeGreaterThan(4_000);
  });

  test('a notice keeps its order', () => {
    const { walked, outcomes } = playMany(aPlayedNotice, { runs: 500, longestHours: 240, seed: 88 });

    expect([...walked, 'sent-electronically: choosing-channel → dispatching'].sort()).toEqual(announcedWays('notice'));
    expect([...outcomes].sort()).toEqual(['served', 'withdrawn']);
  });

  test('a listing keeps its order, and what has left is undone', () => {
    const { walked, outcomes } = playMany(aPlayedListing, { runs: 1000, longestHours: 6_000, seed: 19 }, notUndone);

    expect([...walked].sort()).toEqual(announcedWays('listing'));
    expect([...outcomes].sort()).toEqual([
      'base-decision-revoked',
      'correction',
      'expiry',
      'objection-upheld',
      'repair',
    ]);
  });

  test('a measure order keeps its order', () => {
    const { walked, outcomes } = playMany(aPlayedMeasureOrder, { runs: 500, longestHours: 72, seed: 10 });

    expect([...walked].sort()).toEqual(announcedWays('measure-order'));
    expect([...outcomes].sort()).toEqual(['lifted', 'never-in-force', 'not-applicable', 'not-executed']);
  });

  test('a ban keeps its order', () => {
    const { walked, outcomes } = playMany(aPlayedBan, { runs: 500, longestHours: 240, seed: 7 });

    expect([...walked].sort()).toEqual(announcedWays('ban'));
    expect([...outcomes].sort()).toEqual(['expired', 'lifted', 'not-imposed', 'revoked', 'withdrawn']);
  });

  test('a repair keeps its order', () => {
    const { walked, outcomes } = playMany(aPlayedRepair, { runs: 500, longestHours: 6_000, seed: 54 });

    expect([...walked].sort()).toEqual(announcedWays('repair'));
    expect([...outcomes].sort()).toEqual(['granted', 'not-accepted', 'refused', 'revoked', 'withdrawn']);
  });

  test('an objection keeps its order, and nobody who listed decides on it', () => {
    const { walked, outcomes } = playMany(aPlayedObjection, { runs: 500, longestHours: 72, seed: 36 }, decidedByLister);

    expect([...walked].sort()).toEqual(announcedWays('objection'));
    expect([...outcomes].sort()).toEqual(['not-accepted', 'rejected', 'upheld', 'withdrawn']);
  });
});
