import type { Status } from './basis';
import type { Bilingual } from './sourced';

/** Levels of administration on which a department stands. */
export const departmentLevels = ['county', 'city', 'region'] as const;

/** One authority that determines, assists or takes measures; `lead` marks the credit office. */
export interface Department {
  readonly id: string;
  readonly name: Bilingual;
  readonly level: (typeof departmentLevels)[number];
  readonly lead: boolean;
  /** The word with which the numbers of its documents begin (机关代字). */
  readonly prefix: { readonly text: string; readonly status: Status };
}
