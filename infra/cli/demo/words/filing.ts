import { addDays, civilDateAt } from '../../../../domain/calendar/civil-date';
import { filingAnswer } from '../../../../services/department/contract/filing';
import type { City } from '../city';
import type { FictionalParty } from '../fictional';
import { Matter } from '../matter';
import type { Tale } from '../tale';

/** Who is concerned, and how many days before today the ordered payment was due. */
export interface WageArrears {
  company: FictionalParty;
  legalRepresentative?: FictionalParty;
  payByDaysAgo: number;
}

/** An officer files wage arrears that were ordered to be paid and were not. */
export async function fileWageArrears(city: City, tale: Tale, arrears: WageArrears): Promise<Matter> {
  const { officer, place } = city;
  const { company, legalRepresentative, payByDaysAgo } = arrears;
  const today = civilDateAt(new Date().toISOString());
  const linked = legalRepresentative ? [{ ...legalRepresentative, role: 'legal-representative' }] : [];
  const body = {
    list: 'L10-black',
    draft: {
      criterion: 'amount-reaches-crime-standard',
      facts: `${company.name}拖欠32名农民工工资共计48万元，经责令限期支付，逾期未支付。（演示，纯属虚构）`,
      orderNumber: `演示责令〔${place.run}〕1号`,
      orderedPayBy: addDays(today, -payByDaysAgo),
      amountOwedFen: 48_000_000,
      evidence: ['工资表（演示）', '责令限期支付文书送达回证（演示）'],
    },
    parties: [{ ...company, role: 'principal' }, ...linked],
  };
  const filed = await officer.sends('/api/department/determinations', body, filingAnswer);
  const matter = new Matter(place, tale, officer, filed);
  await matter.tells(`${officer.name} files case ${filed.caseNumber} against ${company.name}`, 'decision', 'drafting');
  return matter;
}

/** The draft is reviewed by a second person, whereupon everybody concerned is told. */
export async function passReview(city: City, matter: Matter): Promise<void> {
  const { officer, reviewer } = city;
  await officer.does('submit-for-review', matter.determination);
  await officer.isRefused('wrong-role', 'pass-review', matter.determination, { opinion: '自审' });
  await matter.tells(`${officer.name} submits the draft and may not review it`, 'legal-review', 'in-review');
  await reviewer.does('pass-review', matter.determination, { opinion: '事实清楚，程序合法。' });
  await matter.tells(`${reviewer.name} passes the legal review; the prior notices go out`, 'legal-review');
}
