import { addDays, type CivilDate, civilDateAt } from '../../../../domain/calendar/civil-date';
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
  const { place } = city;
  const { company, legalRepresentative, payByDaysAgo } = arrears;
  const linked = legalRepresentative ? [{ ...legalRepresentative, role: 'legal-representative' }] : [];
  return fileOn(city, tale, {
    list: 'L10-black',
    draft: {
      criterion: 'amount-reaches-crime-standard',
      facts: `${company.name}拖欠32名农民工工资共计48万元，经责令限期支付，逾期未支付。（演示，纯属虚构）`,
      orderNumber: `演示责令〔${place.run}〕1号`,
      orderedPayBy: daysAgo(payByDaysAgo),
      amountOwedFen: 48_000_000,
      evidence: ['工资表（演示）', '责令限期支付文书送达回证（演示）'],
    },
    parties: [{ ...company, role: 'principal' }, ...linked],
  });
}

/** The civil day so many days before today. */
export function daysAgo(days: number): CivilDate {
  return addDays(civilDateAt(new Date().toISOString()), -days);
}

/** An officer files a draft on a list; the first party is told of by name. */
export async function fileOn(
  { officer, place }: City,
  tale: Tale,
  body: { list: string; draft: object; parties: readonly (FictionalParty & { role: string })[] },
): Promise<Matter> {
  const filed = await officer.sends('/api/department/determinations', body, filingAnswer);
  const matter = new Matter(place, tale, officer, filed);
  await matter.tells(
    `${officer.name} files case ${filed.caseNumber} on ${body.parties[0]?.name}`,
    'decision',
    'drafting',
  );
  return matter;
}

/** The draft is reviewed by a second person, whereupon everybody concerned is told. */
export async function passReview(city: City, matter: Matter): Promise<void> {
  const { officer, reviewer } = city;
  await officer.does('submit-for-review', matter.determination);
  await officer.isRefused('wrong-role', 'pass-review', matter.determination, { opinion: '自审' });
  await matter.tells(`${officer.name} submits the draft and may not review it`, 'legal-review', 'in-review');
  await reviewer.does('pass-review', matter.determination, { opinion: '事实清楚，程序合法。' });
  await matter.tells(`${reviewer.name} passes the legal review`, 'legal-review');
}
