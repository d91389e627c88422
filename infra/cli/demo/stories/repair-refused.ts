import { demoSubjects } from '../../../identity/demo-subjects';
import { all } from '../case-view';
import type { City } from '../city';
import { expectSame } from '../difference';
import type { Tale } from '../tale';
import { subjectOf, withdrawsConsent } from '../words/consent';
import { daysAgo } from '../words/filing';
import { matterOf } from '../words/matter-of-receipt';
import { aPenalty, ownPenalty, publicPenalties, sendsInPenalties } from '../words/penalties';
import { appliesForRecord } from '../words/repair';
import { servesInPerson } from '../words/service';

/** The repair of a penalty's record is refused at the city: the company reads why and what to do, and the record stays public. */
export async function repairRefused(city: City, tale: Tale): Promise<void> {
  const { officer, approver, riverside } = city;
  const { name, code } = demoSubjects.riverside;
  const row = aPenalty('轻微', daysAgo(30));
  await withdrawsConsent(riverside);
  await sendsInPenalties(city, [row]);
  const { id } = await ownPenalty(riverside, row.number);
  const receipt = await appliesForRecord(riverside, id);
  const matter = await matterOf(city, tale, receipt);
  const repair = { kind: 'repair', id: receipt.procedure } as const;
  await matter.tells(`${name} applies for repair of a penalty's record: ${receipt.number}`, 'repair-completeness');
  await officer.does('accept-application', repair);
  await approver.isRefused('malformed', 'refuse-repair', repair, { reasons: '罚款未缴。', whatToDo: '' });
  await approver.does('refuse-repair', repair, { reasons: '罚款未缴。', whatToDo: '缴清罚款后再申请。' });
  await matter.tells(`${approver.name} refuses, and says why and what to do`, 'repair-review');
  await servesInPerson(city, matter, { subject: subjectOf(riverside), name, purpose: 'repair-result' });
  await matter.soon('the repair is closed', (view) => all(view, 'repair')[0]?.outcome === 'refused');
  expectSame('the public record', (await publicPenalties(city, code, row.number)).length, 1);
}
