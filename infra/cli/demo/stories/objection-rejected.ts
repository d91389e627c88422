import { objectionReceipt } from '../../../../services/subject/contract/objections';
import { demoSubjects } from '../../../identity/demo-subjects';
import { all } from '../case-view';
import type { City } from '../city';
import { expectSame } from '../difference';
import { Person } from '../person';
import type { Tale } from '../tale';
import { isListed } from '../words/listed';
import { publicReads } from '../words/publicity';
import { servesInPerson } from '../words/service';

/** An objection lacks a paper, is made whole, and is rejected; the next one goes to the level above. */
export async function objectionRejected(city: City, tale: Tale): Promise<void> {
  const { officer, zhangSan, place } = city;
  const company = demoSubjects.zhangSan;
  const { matter, entry, subject, name } = await isListed(city, tale, { speaker: zhangSan, company });
  const decider = await Person.signsIn(place.origin, 'hr-deputy');
  const claim = {
    subject,
    target: { kind: 'entry', id: entry.id },
    ground: 'duty-performed',
    statement: '工资已付。',
    papers: [],
  };
  const receipt = await zhangSan.sends('/api/subject/objections', claim, objectionReceipt);
  const objection = { kind: 'objection', id: receipt.procedure } as const;

  await officer.does('find-incomplete', objection, { missing: ['支付凭证'] });
  await officer.isRefused('contradiction', 'find-incomplete', objection, { missing: ['再补一份'] });
  await matter.tells(`${officer.name} asks for everything missing, once`, 'objection-make-up');
  await zhangSan.does('supplement', objection, { subject, text: '补交凭证。', papers: ['收据'] });
  await officer.does('accept-objection', objection);
  await officer.does('report-verification', objection, { finding: 'entry-right', report: '收据与本案无关。' });
  const rejected = { outcome: 'rejected', remedy: null, summary: null, reasons: '没有证据证明已经支付。' };
  await decider.does('decide-objection', objection, rejected);
  await servesInPerson(city, matter, { subject, name, purpose: 'objection-reply' });
  await matter.soon('the mark is lifted', (seen) => all(seen, 'listing')[0]?.state.marks.length === 0);
  expectSame('the public entry', (await publicReads(city, entry.id)).marks, []);
  await matter.tells(
    `${decider.name} rejects the objection; the entry stays and the mark is lifted`,
    'objection-decision',
  );

  const again = { ...claim, ground: 'rule-not-met', statement: '不符合列入情形。' };
  const second = await zhangSan.sends('/api/subject/objections', again, objectionReceipt);
  expectSame(
    'the second objection goes to the level above',
    [second.level, second.department],
    [2, 'development-reform'],
  );
  await matter.tells(`${name} objects again: the credit office decides`, 'objection-completeness');
}
