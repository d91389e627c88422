import { type FrozenRepair, freezeRepair } from '../../domain/policy/frozen-repair';
import { packInForce } from '../../domain/policy/pack-in-force';
import type { BreachClass, PolicyPack } from '../../domain/policy/policy-pack';
import { penaltyRules, publicityOf } from '../../domain/policy/publicity';
import type { RepairedPenalty } from '../../domain/repair/repair-state';
import { loadPolicies } from '../../infra/policy/load-policies';

const { packs, rights } = loadPolicies();

/** The rules of penalty records in force on a day. */
export function rulesOfPenalties(decidedOn: string): { pack: PolicyPack; hash: string } {
  const loaded = packInForce(packs, penaltyRules, decidedOn);
  if (!loaded) throw new Error(`No rules of penalties decided on ${decidedOn} are loaded.`);
  return loaded;
}

/** What a repair of a record of this class goes by, decided on this day. */
export function penaltyRepairRules(stated: BreachClass | null, decidedOn: string): FrozenRepair {
  const { pack, hash } = rulesOfPenalties(decidedOn);
  return freezeRepair(pack, hash, rights, publicityOf(pack, stated).term);
}

/** The record of a fine of 28 April 2026 for unpaid wages, of the class 一般. */
export const aPenalty: RepairedPenalty = {
  what: 'penalty',
  penalty: 'penalty-1',
  department: 'human-resources',
  number: '人社罚〔2026〕3号',
  violation: '拖欠工资',
  class: 'general',
  decidedOn: '2026-04-28',
  displayUntil: '2027-04-28',
  clocks: rulesOfPenalties('2026-04-28').pack.clocks,
};
