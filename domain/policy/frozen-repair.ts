import { DomainError } from '../errors';
import type { cascades, fraudConsequences, PolicyPack, PublicityTerm, RepairRule, repairBars } from './policy-pack';
import type { RepairClocks, RepairRoute, RightsPolicy } from './rights-policy';
import type { SourcedPeriod } from './sourced';

/** The rules by which an application for repair was filed, kept for as long as it runs; plain JSON. */
export interface FrozenRepair {
  readonly list: string;
  readonly version: string;
  /** SHA-256 of the pack's canonical JSON, in hex. */
  readonly hash: string;
  readonly clocks: RepairClocks;
  /** Null where an application needs no wait. */
  readonly wait: RepairRule['wait'] | null;
  readonly needed: RepairRule['materials']['needed'];
  /** What each way of repair takes beside that. */
  readonly routes: Readonly<Record<RepairRoute, RepairRule['materials']['needed']>>;
  /** For how long a record is published at the most, from its decision; null for an entry, which has a term of its own. */
  readonly most: SourcedPeriod | null;
  readonly bars: readonly (typeof repairBars)[number][];
  readonly fraud: (typeof fraudConsequences)[number];
  readonly cascade: (typeof cascades)[number];
  readonly barred: SourcedPeriod;
}

/** Freezes what a repair goes by; refuses, as `pack-unusable`, a list that knows no repair before its term ends. */
export function freezeRepair(
  pack: PolicyPack,
  hash: string,
  rights: RightsPolicy,
  publicity: PublicityTerm | null = null,
): FrozenRepair {
  const { list, version, repair } = pack;
  if (repair === null) {
    const reason = `The rules ${list} ${version} know no repair before the term ends; the entry leaves by itself at its end.`;
    throw new DomainError('pack-unusable', reason, 'repair');
  }
  const { barred, routes, ...clocks } = rights.repair;
  const { least = null } = publicity ?? {};
  return {
    list,
    version,
    hash,
    clocks: { ...clocks, 'repair-review': repair.review },
    wait: publicity === null ? repair.wait : least && { ...least, from: 'decision' },
    needed: repair.materials.needed,
    routes: {
      'training-class': routes['training-class'].needed,
      interview: routes.interview.needed,
      'credit-report': routes['credit-report'].needed,
      expiry: routes.expiry.needed,
      'legal-duty-performed': routes['legal-duty-performed'].needed,
    },
    most: publicity?.most ?? null,
    bars: repair.bars.grounds,
    fraud: repair.fraud.choice,
    cascade: repair.cascade.choice,
    barred,
  };
}
