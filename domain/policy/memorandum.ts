import type { Status } from './basis';
import type { Bilingual } from './sourced';

/** What a memorandum on joint action agrees on. */
export const memorandumKinds = ['punish', 'incentive', 'both'] as const;

/** A memorandum between departments on joint punishment or incentive, as cited by the task plan. */
export interface Memorandum {
  /** M01 to M29, in the order of the task plan. */
  readonly id: string;
  /** Title as printed, without number. */
  readonly title: string;
  /** Document number as cited; null where none is cited. */
  readonly number: string | null;
  readonly kind: (typeof memorandumKinds)[number];
  readonly domain: Bilingual;
  /** Whether a person read the memorandum itself. */
  readonly status: Status;
}

/** Writes a memorandum as a basis names its document: title, and number in brackets where one is cited. */
export function documentOf({ title, number }: Memorandum): string {
  return number === null ? title : `${title}（${number}）`;
}
