import { addDays, civilDateAt } from '../../../../domain/calendar/civil-date';
import { eligibilityAnswer } from '../../../../services/subject/contract/repairs';
import { demoSubjects } from '../../../identity/demo-subjects';
import type { City } from '../city';
import { expectSame, expectThere } from '../difference';
import { Person } from '../person';
import type { Tale } from '../tale';
import { subjectOf } from '../words/consent';
import { matterOf } from '../words/matter-of-receipt';
import { aPenalty, ownPenalty, publicPenalties, sendsInPenalties } from '../words/penalties';
import { appliesForRecord } from '../words/repair';
import { servesInPerson } from '../words/service';

/** Three penalties of three classes come in; the one that can be repaired is, at the city and then at the region, which is late. */
export async function penaltyRepaired(city: City, tale: Tale): Promise<void> {
  const { place, officer, approver, riverside } = city;
  const company = demoSubjects.riverside;
  const region = await Person.signsIn(place.origin, 'region-approver');
  const today = civilDateAt(new Date().toISOString());
  const minor = aPenalty('轻微', addDays(today, -30));
  const general = aPenalty('一般', addDays(today, -200));
  const serious = aPenalty('严重', addDays(today, -100));
  await sendsInPenalties(city, [minor, general, serious]);

  const shown = () => publicPenalties(city, company.code, general.number);
  const subject = subjectOf(riverside);
  const told = await Promise.all(
    [minor, general, serious].map(async ({ number }) => {
      const { id } = await ownPenalty(riverside, number);
      const query = `subject=${subject}&correctedOn=${addDays(today, -10)}`;
      return { id, ...(await riverside.reads(`/api/subject/penalties/${id}/repair?${query}`, eligibilityAnswer)) };
    }),
  );
  expectSame(
    'what each class allows today',
    told.map(({ because }) => because),
    ['open', 'open', 'too-early'],
  );
  const wanted = expectThere('the penalty of the class 一般', told[1]);

  const receipt = await appliesForRecord(riverside, wanted.id);
  const matter = await matterOf(city, tale, receipt);
  const repair = { kind: 'repair', id: receipt.procedure } as const;
  await matter.tells(
    `${company.name} applies for repair of a penalty's record: ${receipt.number}`,
    'repair-completeness',
  );
  await officer.does('accept-application', repair);
  await matter.tells(`${officer.name} finds the papers complete: two working days at the city`, 'repair-review');
  await approver.does('grant-repair', repair, { reasons: '罚款已缴清。' });
  await matter.tells(`${approver.name} approves at the city: two more at the region`, 'repair-region-review');
  await matter.outlives('repair-region-review');
  expectSame('while the region is late it is public', (await shown()).length, 1);
  await region.does('grant-repair', repair, { reasons: '同意市级意见。' });
  expectSame('once the region grants it is not', (await shown()).length, 0);
  await matter.tells(`${region.name} grants, late: the record is gone from the public pages with the decision`, null);
  await servesInPerson(city, matter, { subject, name: company.name, purpose: 'repair-result' });
}
