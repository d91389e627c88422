import type { ClockRule, ClockRules } from './policy-pack';
import type { Bilingual, Sourced } from './sourced';

/** The clocks of a ban, set for all lists. */
export const banClockNames = ['ban-review', 'ban-statement', 'ban-decision', 'ban-higher-approval'] as const;

/** One clock of a ban. */
export type BanClockName = (typeof banClockNames)[number];

/** The clocks of a ban by name. */
export type BanClocks = Readonly<Record<BanClockName, ClockRule>>;

/** A sector from which somebody can be banned, by its published code. */
export interface Sector {
  readonly code: string;
  readonly title: Bilingual;
}

/** What holds for every ban from a market or an occupation: its clocks, who approves a permanent one, and the sectors. */
export interface BanPolicy {
  readonly clocks: BanClocks;
  /** The department, above the proposing one, without which no ban is permanent. */
  readonly permanent: Sourced & { readonly approvedBy: string };
  readonly sectors: Sourced & { readonly codes: readonly Sector[] };
}

/** The rules by which a ban was proposed, kept for as long as it runs; plain JSON. */
export interface FrozenBan {
  readonly list: string;
  readonly version: string;
  readonly clocks: BanClocks;
  /** The clocks of the list, by which its notices are served. */
  readonly listClocks: ClockRules;
  readonly approvedBy: string;
}
