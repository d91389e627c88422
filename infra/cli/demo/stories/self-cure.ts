import { demoSubjects } from '../../../identity/demo-subjects';
import type { City } from '../city';
import { expectSame } from '../difference';
import type { Tale } from '../tale';
import { consentsTo, subjectOf } from '../words/consent';
import { decidesNotToList } from '../words/decision';
import { readsPaper } from '../words/defence';
import { fileWageArrears, passReview } from '../words/filing';
import { isServedByMail } from '../words/service';

/** A company pays up and promises before the decision: the case ends, and nobody is listed (令45 art. 7). */
export async function selfCure(city: City, tale: Tale): Promise<void> {
  const { officer, riverside, place } = city;
  const company = demoSubjects.riverside;
  const mail = `notices-${place.run}@riverside.example`;
  await consentsTo(riverside, mail);
  const matter = await fileWageArrears(city, tale, { company, payByDaysAgo: 5 });
  const told = { subject: subjectOf(riverside), name: company.name, purpose: 'prior-notice' } as const;
  await passReview(city, matter);
  await isServedByMail(city, matter, told, { address: mail, letters: 1 });
  const paper = await readsPaper(riverside, matter, 'prior-notice');
  expectSame('the prior notice offers the self-cure', paper.includes('承诺'), true);

  const cure = { subject: told.subject, proof: '银行转账凭证（演示）', promise: '今后不再拖欠农民工工资。' };
  await riverside.does('claim-cure', matter.determination, cure);
  await matter.tells(`${riverside.name} proves payment and promises in writing`, 'statement', 'defence');
  await officer.does('verify-cure', matter.determination, { accepted: true, reasons: '已全额支付' });
  await matter.tells(`${officer.name} verifies the payment`, 'decision', 'deciding');

  await decidesNotToList(city, matter, 'self-cure');
  await isServedByMail(city, matter, { ...told, purpose: 'no-listing-decision' }, { address: mail, letters: 2 });
}
