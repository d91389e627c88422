import { civilDate, civilDateAt } from '../calendar/civil-date';
import { DomainError } from '../errors';
import type { FrozenRepair } from '../policy/frozen-repair';
import type { RepairRoute } from '../policy/rights-policy';
import { requireText } from '../procedure/text';
import type { RepairApplication, RepairProof, RepairState } from './repair-state';

/** Refuses an application without a commitment, with a correction in the future, or with a paper that has no name. */
export function checkApplication({ correctedOn, proofs, commitment }: RepairApplication, at: string): void {
  civilDate(correctedOn, 'correctedOn');
  if (correctedOn > civilDateAt(at))
    throw new DomainError('malformed', 'The day of the correction lies in the future.', 'correctedOn');
  requireText(commitment, 'commitment', 2000);
  checkProofs(proofs);
}

/** Refuses a paper without a name. */
export function checkProofs(proofs: readonly RepairProof[]): void {
  proofs.forEach(({ name }, index) => requireText(name, `proofs.${index}.name`, 200));
}

/** Lists the materials that the rules of the list and those of the chosen way ask for. */
export function neededMaterials({ needed, routes }: FrozenRepair, route: RepairRoute): RepairProof['material'][] {
  return [...new Set([...needed, ...routes[route]])];
}

/** Lists the materials that the rules ask for and nobody handed in. */
export function missingMaterials({
  rules,
  application,
}: Pick<RepairState, 'rules' | 'application'>): RepairProof['material'][] {
  return neededMaterials(rules, application.route).filter(
    (material) => !application.proofs.some((proof) => proof.material === material),
  );
}
