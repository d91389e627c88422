import { type CaseView, determinationOf } from '../case-view';
import type { City } from '../city';
import { expectSame, expectThere } from '../difference';
import type { Matter } from '../matter';

const wagesUnpaid = '经责令限期支付逾期未支付，事实清楚，陈述申辩理由不成立。';

/** The head lists these subjects, for reasons that are those of wage arrears unless others are given. */
export async function decidesToList(
  { approver }: City,
  matter: Matter,
  list: readonly string[],
  reasons = wagesUnpaid,
): Promise<CaseView> {
  await approver.does('decide', matter.determination, { list, reasons, noListingGround: null });
  const { decision } = determinationOf(await matter.look()).state;
  const { number } = expectThere('the decision', decision);
  return matter.tells(`${approver.name} decides to list ${list.length} (decision ${number})`, 'decision');
}

/** The head decides that nobody is listed, on this ground; the case ends with that. */
export async function decidesNotToList(
  { approver }: City,
  matter: Matter,
  noListingGround: 'self-cure' | 'defence-upheld' | 'criterion-not-met',
): Promise<CaseView> {
  await approver.does('decide', matter.determination, { list: [], reasons: '不予列入。', noListingGround });
  const closed = await matter.soon('the case is closed', (view) => determinationOf(view).stage === 'closed');
  expectSame('the outcome', determinationOf(closed).outcome, 'not-listed');
  expectSame('entries of the case', closed.procedures.filter(({ kind }) => kind === 'listing').length, 0);
  return matter.tells(`${approver.name} decides not to list: ${noListingGround}`, 'decision', 'closed');
}
