import type { Basis, Status } from './basis';

/** What every number and every choice of a pack carries: where it stands and whether that was read. */
export interface Sourced {
  readonly basis: Basis;
  readonly status: Status;
}

/** One named variant among those the domain knows, with its source. */
export interface Choice<Variant extends string> extends Sourced {
  readonly choice: Variant;
}

/** The same words in both languages of the product. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** Units of legal time: working days, calendar days, months, years. */
export const timeUnits = ['wd', 'd', 'm', 'y'] as const;

/** One unit of legal time. */
export type TimeUnit = (typeof timeUnits)[number];

/** A length of legal time with its source. */
export interface SourcedPeriod extends Sourced {
  readonly amount: number;
  readonly unit: TimeUnit;
}
