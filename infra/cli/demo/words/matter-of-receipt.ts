import { caseSchema } from '../../../../services/shared/case-page/case-schema';
import type { City } from '../city';
import { Matter } from '../matter';
import type { Tale } from '../tale';

/** Follows the case that was opened by what somebody filed from the room. */
export async function matterOf(
  { place, officer }: City,
  tale: Tale,
  receipt: { case: string; procedure: string },
): Promise<Matter> {
  const { number: caseNumber } = await officer.reads(`/api/department/cases/${receipt.case}`, caseSchema);
  return new Matter(place, tale, officer, { ...receipt, caseNumber });
}
