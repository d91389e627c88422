import type { Period } from '../calendar/period';
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

/** A length of legal time with its source. */
export interface SourcedPeriod extends Sourced, Readonly<Period> {}
