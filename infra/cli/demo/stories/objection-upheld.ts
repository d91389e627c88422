import { objectionReceipt } from '../../../../services/subject/contract/objections';
import { demoSubjects } from '../../../identity/demo-subjects';
import { all } from '../case-view';
import type { City } from '../city';
import { expectSame } from '../difference';
import { Person } from '../person';
import type { Tale } from '../tale';
import { isListed } from '../words/listed';
import { publicFindsNothing, publicReads } from '../words/publicity';
import { servesInPerson } from '../words/service';

/** A listed company objects: the entry says so, is checked, and leaves; who listed may not decide. */
export async function objectionUpheld(city: City, tale: Tale): Promise<void> {
  const { officer, approver, riverside, place } = city;
  const company = demoSubjects.riverside;
  const { matter, entry, subject, name } = await isListed(city, tale, { speaker: riverside, company });
  const decider = await Person.signsIn(place.origin, 'hr-deputy');

  const claim = {
    subject,
    target: { kind: 'entry', id: entry.id },
    ground: 'facts-wrong',
    statement: '工资已于期限内付清。',
    papers: ['银行回单'],
  };
  const receipt = await riverside.sends('/api/subject/objections', claim, objectionReceipt);
  const objection = { kind: 'objection', id: receipt.procedure } as const;
  const said = `${name} objects and has the receipt ${receipt.number} at once, checked by ${receipt.checkedBy}`;
  await matter.tells(said, 'objection-completeness');
  expectSame('the public entry says so', (await publicReads(city, entry.id)).marks, ['objection-pending']);
  await officer.does('accept-objection', objection);
  await officer.does('report-verification', objection, { finding: 'entry-wrong', report: '回单属实。' });
  await matter.tells(`${officer.name} verifies the entry and reports`, 'objection-verification');

  const upheld = { outcome: 'upheld', remedy: 'remove', summary: null, reasons: '工资已于期限内付清。' };
  await approver.isRefused('four-eyes', 'decide-objection', objection, upheld);
  await decider.does('decide-objection', objection, upheld);
  const view = await matter.soon('the entry leaves', (seen) => all(seen, 'listing')[0]?.stage !== 'listed');
  expectSame('the ground', all(view, 'listing')[0]?.state.exit?.ground, 'objection-upheld');
  await publicFindsNothing(city, company.code, entry.id);
  await matter.tells(
    `${approver.name} listed and may not decide; ${decider.name} upholds, and the entry is gone`,
    'objection-decision',
  );
  await servesInPerson(city, matter, { subject, name, purpose: 'objection-reply' });
  await matter.soon('the objection is closed', (seen) => all(seen, 'objection')[0]?.outcome === 'upheld');
}
