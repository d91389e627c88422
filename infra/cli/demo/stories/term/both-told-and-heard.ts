import { determinationOf } from '../../case-view';
import type { City } from '../../city';
import { expectSame, expectThere } from '../../difference';
import { fictionalPerson } from '../../fictional';
import type { Tale } from '../../tale';
import { consentsTo, subjectOf } from '../../words/consent';
import { answersStatement, givesStatement, readsPaper, windowsEnd } from '../../words/defence';
import { fileWageArrears, passReview } from '../../words/filing';
import { type Addressee, isServedByMail, servesInPerson } from '../../words/service';
import { type Cast, company } from './cast';

/** Company and legal representative are told, one by mail and one in person, and heard; the company's statement is answered. */
export async function bothAreToldAndHeard(city: City, tale: Tale): Promise<Cast> {
  const { sandstone, place } = city;
  const mail = `notices-${place.run}@sandstone.example`;
  const representative = fictionalPerson();
  await consentsTo(sandstone, mail);
  const matter = await fileWageArrears(city, tale, { company, legalRepresentative: representative, payByDaysAgo: 2 });
  const parties = determinationOf(await matter.look()).state.parties;
  const linkedParty = expectThere(
    'the linked party',
    parties.find(({ role }) => role === 'legal-representative'),
  );
  const principal: Addressee = { subject: subjectOf(sandstone), name: company.name, purpose: 'prior-notice' };
  const linked: Addressee = { subject: linkedParty.subject, name: representative.name, purpose: 'prior-notice' };

  await passReview(city, matter);
  await isServedByMail(city, matter, principal, { address: mail, letters: 1 });
  await servesInPerson(city, matter, linked);
  const paper = await readsPaper(sandstone, matter, 'prior-notice');
  expectSame('the prior notice names the facts', paper.includes('32名农民工'), true);

  await givesStatement(sandstone, matter, '工程款尚未结算，请求暂缓列入。');
  await windowsEnd(matter, 'answering');
  await answersStatement(city, matter, 'rejected', '工程款未结算不是拖欠工资的理由。');
  return { city, matter, mail, principal, linked };
}
