import type { Procedure } from '../api/shapes';

/** One feedback on a measure, as the case page has it. */
export interface GivenFeedback {
  no: number;
  finding: string;
  what: string;
  on: string;
  times: number | null;
  corrects: number | null;
}

/** Reads the feedback from the state of a measure order; every other procedure has none. */
export function feedbackOf(state: Procedure['state']): GivenFeedback[] {
  const { feedback } = state;
  return Array.isArray(feedback) ? (feedback as GivenFeedback[]) : [];
}
