import { addDays } from '../../../../domain/calendar/civil-date';
import { eligibilityAnswer, repairReceipt } from '../../../../services/subject/contract/repairs';
import { expectSame } from '../difference';
import type { Person, ProcedureRef } from '../person';
import { subjectOf } from './consent';
import { daysAgo } from './filing';
import type { ListedCompany } from './listed';

/** What every application of the stories brings. */
const proofs = [
  { material: 'application', name: '信用修复申请书（演示）' },
  { material: 'proof-of-correction', name: '工资支付凭证（演示）' },
  { material: 'written-commitment', name: '信用承诺书（演示）' },
];

/** The company reads from which day it can apply, is refused the day before, waits, and applies. */
export async function appliesForRepair({
  matter,
  entry,
  subject,
  speaker,
  name,
}: ListedCompany): Promise<ProcedureRef> {
  const { today: correctedOn } = await matter.look();
  const path = `/api/subject/entries/${entry.id}/repair?subject=${subject}&correctedOn=${correctedOn}`;
  const told = await speaker.reads(path, eligibilityAnswer);
  expectSame('repair is open', [told.possible, told.because, told.free], [false, 'too-early', true]);
  const { firstDay } = told;
  await matter.tells(`${name} reads that repair can be applied for from ${firstDay} on, free of charge`, null);
  await matter.reaches(addDays(firstDay ?? '', 1));

  const application = {
    subject,
    listing: entry.id,
    route: 'legal-duty-performed',
    correctedOn,
    proofs,
    commitment: '所提交材料均真实，如有虚假愿承担责任。',
  };
  const receipt = await speaker.sends('/api/subject/repairs', application, repairReceipt);
  await matter.tells(`${name} applies and has the receipt ${receipt.number} at once`, 'repair-completeness');
  return { kind: 'repair', id: receipt.procedure };
}

/** The company applies for repair of a penalty's record that is old enough, corrected ten days ago. */
export async function appliesForRecord(speaker: Person, penalty: string) {
  const application = {
    subject: subjectOf(speaker),
    penalty,
    route: 'legal-duty-performed',
    correctedOn: daysAgo(10),
    proofs,
    commitment: '所提交材料均真实，如有虚假愿承担责任。',
  };
  return speaker.sends('/api/subject/repairs', application, repairReceipt);
}
