import { type FrozenRepair, freezeRepair } from '../../domain/policy/frozen-repair';
import { beginRepairCheck, decideRepair, lapseOfRepair } from '../../domain/repair/decide-repair';
import { evolveRepair } from '../../domain/repair/evolve-repair';
import type { RepairHappening, RepairProof, RepairState, RepairTarget } from '../../domain/repair/repair-state';
import { repairTable } from '../../domain/repair/repair-table';
import { loadPolicies } from '../../infra/policy/load-policies';
import { Rehearsal } from './rehearsal';
import { wageArrears } from './wage-arrears-pack';

/** A repair in memory. */
export type RepairRehearsal = Rehearsal<RepairState, RepairHappening>;

const policies = loadPolicies();

/** The rules of repair of an entry for wage arrears. */
export function wageArrearsRepair(): FrozenRepair {
  const loaded = policies.packs.find(({ pack }) => pack.list === 'L10-black' && pack.version === '2022');
  if (!loaded) throw new Error('The wage-arrears pack is missing.');
  return freezeRepair(loaded.pack, loaded.hash, policies.rights);
}

/** Everything that the rules of wage arrears ask for. */
export const allProofs: RepairProof[] = [
  { material: 'application', name: 'application form' },
  { material: 'proof-of-correction', name: 'bank slips' },
  { material: 'written-commitment', name: 'commitment' },
];

const anEntry: RepairTarget = {
  what: 'entry',
  listing: 'listing-1',
  department: 'human-resources',
  policy: wageArrears,
  party: 'principal',
  principal: null,
  linked: [],
  base: { determination: 'determination-1', number: 'no. 1', on: '2026-04-28' },
  facts: { criterion: 'amount-reaches-crime-standard', summary: 'order 2026-17' },
  displayUntil: '2029-04-28',
};

/** An application of the company, filed on Mon 9 November 2026, half a year after the wages were paid. */
export function aRepair({
  region = null,
  proofs = allProofs,
  rules = wageArrearsRepair(),
  target = anEntry,
}: {
  region?: string | null;
  proofs?: RepairProof[];
  rules?: FrozenRepair;
  target?: RepairTarget;
} = {}): RepairRehearsal {
  const file: RepairRehearsal = new Rehearsal<RepairState, RepairHappening>(
    {
      table: repairTable,
      evolve: evolveRepair,
      decide: (state, act, context) => decideRepair(state, act as never, context),
      lapse: lapseOfRepair,
    },
    '',
  ).on('2026-11-09');
  file.say({
    type: 'repair-filed',
    id: 'repair-1',
    caseId: 'case-1',
    department: 'human-resources',
    number: 'human-resources-repair-2026-0001',
    subject: 'company',
    target,
    rules,
    application: {
      route: 'legal-duty-performed',
      correctedOn: '2026-05-08',
      proofs,
      commitment: 'All of this is true, and we answer for it.',
    },
    region,
  });
  return file.say(beginRepairCheck(file.state, file.now, file.context()));
}
