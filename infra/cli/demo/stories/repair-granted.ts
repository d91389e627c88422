import { demoSubjects } from '../../../identity/demo-subjects';
import { all } from '../case-view';
import type { City } from '../city';
import { expectSame } from '../difference';
import type { Tale } from '../tale';
import { isListed } from '../words/listed';
import { acceptAndReport, liftAndReport } from '../words/measures';
import { publicFindsNothing } from '../words/publicity';
import { appliesForRepair } from '../words/repair';
import { servesInPerson } from '../words/service';

/** A company repairs: told from which day, granted by another than who checked, publicity and measures end in one flow. */
export async function repairGranted(city: City, tale: Tale): Promise<void> {
  const { officer, approver, riverside } = city;
  const company = demoSubjects.riverside;
  const listed = await isListed(city, tale, { speaker: riverside, company });
  const { matter, entry, subject, name } = listed;
  await acceptAndReport(city, matter);
  const repair = await appliesForRepair(listed);

  await officer.does('accept-application', repair);
  await matter.tells(`${officer.name} finds the papers complete: the review runs from today`, 'repair-review');
  await approver.does('grant-repair', repair, { reasons: '工资已全部支付，承诺真实。' });
  await matter.soon('the entry leaves', (seen) => all(seen, 'listing')[0]?.stage === 'exiting');
  await publicFindsNothing(city, company.code, entry.id);
  await matter.tells(
    `${approver.name} grants the repair: the public page is gone, every measure is to be lifted`,
    'repair-review',
  );
  await liftAndReport(city, matter);
  await servesInPerson(city, matter, { subject, name, purpose: 'repair-result' });
  const view = await matter.soon('every receipt is in', (seen) => all(seen, 'listing')[0]?.stage === 'closed');
  expectSame('the ground', all(view, 'listing')[0]?.outcome, 'repair');
}
