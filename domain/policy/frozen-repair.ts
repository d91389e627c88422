import { DomainError } from '../errors';
import type { cascades, fraudConsequences, PolicyPack, RepairRule, repairBars } from './policy-pack';
import type { RepairClocks, RightsPolicy } from './rights-policy';
import type { SourcedPeriod } from './sourced';

/** The rules by which an application for repair was filed, kept for as long as it runs; plain JSON. */
export interface FrozenRepair {
  readonly list: string;
  readonly version: string;
  /** SHA-256 of the pack's canonical JSON, in hex. */
  readonly hash: string;
  readonly clocks: RepairClocks;
  readonly wait: RepairRule['wait'];
  readonly needed: RepairRule['materials']['needed'];
  readonly bars: readonly (typeof repairBars)[number][];
  readonly fraud: (typeof fraudConsequences)[number];
  readonly cascade: (typeof cascades)[number];
  readonly barred: SourcedPeriod;
}

/** Freezes what a repair goes by; refuses, as `pack-unusable`, a list that knows no repair before its term ends. */
export function freezeRepair(pack: PolicyPack, hash: string, rights: RightsPolicy): FrozenRepair {
  const { list, version, repair } = pack;
  if (repair === null) {
    const reason = `The rules ${list} ${version} know no repair before the term ends; the entry leaves by itself at its end.`;
    throw new DomainError('pack-unusable', reason, 'repair');
  }
  const { barred, ...clocks } = rights.repair;
  return {
    list,
    version,
    hash,
    clocks: { ...clocks, 'repair-review': repair.review },
    wait: repair.wait,
    needed: repair.materials.needed,
    bars: repair.bars.grounds,
    fraud: repair.fraud.choice,
    cascade: repair.cascade.choice,
    barred,
  };
}
