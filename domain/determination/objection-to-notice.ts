import { DomainError } from '../errors';
import { endAll, endById } from '../procedure/clocks-of-procedure';
import type { PermittedAct } from '../procedure/rule-context';
import type { DeterminationActDetails } from './determination-acts';
import type { DeterminationHappening, DeterminationState } from './determination-state';

type Act<Name extends keyof DeterminationActDetails> = PermittedAct<Name, DeterminationActDetails>;

const undecided: readonly DeterminationState['stage'][] = [
  'noticing',
  'defence',
  'answering',
  'deciding',
  'supplementing',
];

/** Whether a prior notice still stands by itself: told, and not yet overtaken by a decision. */
export function standsBeforeDecision({ stage }: Pick<DeterminationState, 'stage'>): boolean {
  return undecided.includes(stage);
}

/** An objection against the notice to a party is pending: nothing is decided, and nobody is entered, before its reply. */
export function markNotice(
  state: DeterminationState,
  { detail: { objection, subject } }: Act<'mark-objection'>,
): DeterminationHappening[] {
  if (state.objections.some(({ id }) => id === objection)) return [];
  return [{ type: 'notice-objected', objection, subject }];
}

/** Refuses a decision while an objection against a notice is pending: it is answered first (国办发〔2020〕49号 第八项). */
export function requireNoObjection({ objections }: DeterminationState): void {
  if (objections.length === 0) return;
  throw new DomainError(
    'unanswered-statements',
    'An objection against the prior notice is pending; the decision waits for the reply to it.',
  );
}

/** Refuses to list a party whose objection against its notice was upheld. */
export function requireNotReleased({ parties }: DeterminationState, list: readonly string[]): void {
  if (!parties.some(({ subject, released }) => released && list.includes(subject))) return;
  throw new DomainError('contradiction', 'The objection of this party against its notice was upheld.', 'list');
}

/**
 * The reply to an objection against a notice: upheld, the party is let off, and with the principal the whole case ends; or
 * the facts are put right and everybody is told anew. Where a decision came in the same moment the party is not entered.
 */
export function settleNotice(state: DeterminationState, { detail }: Act<'settle-objection'>): DeterminationHappening[] {
  const { objection, subject, remedy, summary, reason } = detail;
  if (!state.objections.some(({ id }) => id === objection)) return [];
  const settled: DeterminationHappening = {
    type: 'notice-settled',
    objection,
    subject,
    effect: remedy ?? 'none',
    reason,
  };
  if (remedy === null) return [settled];
  if (remedy === 'correct') return [settled, ...correct(state, summary ?? state.draft.facts)];
  const principal = state.parties.some((party) => party.subject === subject && party.role === 'principal');
  if (!principal || !standsBeforeDecision(state)) return [settled];
  return [settled, { type: 'withdrawn', reason }, ...endAll(state.clocks), { type: 'closed', outcome: 'withdrawn' }];
}

function correct(state: DeterminationState, facts: string): DeterminationHappening[] {
  const corrected: DeterminationHappening = { type: 'notice-corrected', facts };
  if (!standsBeforeDecision(state)) return [corrected];
  const windows = state.clocks.filter(({ name, state: how }) => name === 'statement' && how === 'running');
  return [...windows.flatMap(({ id }) => endById(state.clocks, id, 'stopped')), corrected];
}
