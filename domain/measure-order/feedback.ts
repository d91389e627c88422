import { type CivilDate, civilDate, civilDateAt } from '../calendar/civil-date';
import { DomainError } from '../errors';
import type { WithFiles } from '../procedure/file-ref';
import { requireText } from '../procedure/text';
import type { fedBack } from './measure-order-table';

/** What a department found of its measure: executed, partly, not applicable, not to be executed, or lifted. */
export const feedbackFindings = ['executed', 'partly-executed', 'not-applicable', 'not-executable', 'lifted'] as const;

/** One finding of a feedback. */
export type FeedbackFinding = (typeof feedbackFindings)[number];

/** A finding that stands while the measure lasts. */
export type StandingFinding = Exclude<FeedbackFinding, 'lifted'>;

/** What a department says of its measure: what it did or why not, on which day (Asia/Shanghai), with which files. */
export interface FeedbackSaid extends WithFiles {
  what: string;
  on: CivilDate;
  /** How often the measure was applied, or the incentive granted, since the last feedback; null where nobody counts. */
  times?: number | null;
}

/** One feedback as it was given; a wrong one stays, and the one that puts it right names it. */
export interface Feedback {
  /** 1 for the first of the order. */
  no: number;
  finding: FeedbackFinding;
  what: string;
  on: CivilDate;
  times: number | null;
  /** The number of the feedback that this one puts right. */
  corrects: number | null;
  /** The instant (UTC) at which it was given. */
  at: string;
}

/** The stage to which each standing finding leads. */
export const stageOfFinding: Readonly<Record<StandingFinding, (typeof fedBack)[number]>> = {
  executed: 'in-force',
  'partly-executed': 'partly-in-force',
  'not-applicable': 'inapplicable',
  'not-executable': 'not-executable',
};

/** Refuses a feedback without words, on no day between the order and today, or with a count that is none. */
export function checkFeedback(order: { openedAt: string }, { what, on, times }: FeedbackSaid, at: string): void {
  requireText(what, 'what', 1000);
  civilDate(on, 'on');
  if (on > civilDateAt(at)) throw new DomainError('malformed', 'The day lies in the future.', 'on');
  if (on < civilDateAt(order.openedAt)) throw new DomainError('malformed', 'The day lies before the order.', 'on');
  if (times !== undefined && times !== null && !(Number.isInteger(times) && times >= 0))
    throw new DomainError('malformed', 'The count is a whole number from 0 on.', 'times');
}

/** Refuses to put right a feedback that was never given or was put right before. */
export function checkCorrected(feedback: readonly Feedback[], corrects: number | null): void {
  if (corrects === null) return;
  const standing = standingFeedback(feedback).map(({ no }) => no);
  if (standing.includes(corrects)) return;
  const known = standing.length > 0 ? `these stand: ${standing.join(', ')}` : 'none stands';
  throw new DomainError('malformed', `There is no feedback ${corrects} to put right; ${known}.`, 'corrects');
}

/** The feedback that nobody put right later, in order. */
export function standingFeedback(feedback: readonly Feedback[]): Feedback[] {
  return feedback.filter(({ no }) => !feedback.some(({ corrects }) => corrects === no));
}
