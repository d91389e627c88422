import { demoSubjects } from '../../../identity/demo-subjects';
import { all, determinationOf, noticeTo } from '../case-view';
import type { City } from '../city';
import { expectSame, expectThere } from '../difference';
import { Person } from '../person';
import type { Tale } from '../tale';
import { subjectOf, withdrawsConsent } from '../words/consent';
import { fileWageArrears, passReview } from '../words/filing';
import { corrects, objectsToDetails } from '../words/objection';
import { servesInPerson } from '../words/service';

/** A company objects to its prior notice: nothing is decided meanwhile, and it is told and heard anew by right words. */
export async function noticeCorrected(city: City, tale: Tale): Promise<void> {
  const { sandstone, place } = city;
  const company = demoSubjects.sandstone;
  const { name } = company;
  const subject = subjectOf(sandstone);
  const decider = await Person.signsIn(place.origin, 'hr-deputy');
  await withdrawsConsent(sandstone);
  const matter = await fileWageArrears(city, tale, { company, payByDaysAgo: 2 });
  await passReview(city, matter);
  await servesInPerson(city, matter, { subject, name, purpose: 'prior-notice' });
  const first = expectThere('the prior notice', noticeTo(await matter.look(), subject, 'prior-notice'));

  const statement = '被拖欠工资的是8人，不是32人。';
  const target = { kind: 'notice', id: first.id } as const;
  const receipt = await objectsToDetails(sandstone, { subject, target, statement });
  const objection = { kind: 'objection', id: receipt.procedure } as const;
  const pending = await matter.tells(
    `${name} objects to its prior notice: ${receipt.number}`,
    'objection-completeness',
  );
  expectSame('objections that a decision waits for', determinationOf(pending).state.objections.length, 1);

  const summary = `${name}拖欠8名农民工工资。（演示，纯属虚构）`;
  await corrects(city, { matter, objection, decider, report: '经查为8人。', summary });
  const told = await matter.tells(
    `${decider.name} has the notice corrected: the case goes back to where everybody is told`,
    'objection-decision',
    'noticing',
  );
  const anew = expectThere('the new prior notice', noticeTo(told, subject, 'prior-notice'));
  expectSame('another notice', anew.id === first.id, false);
  expectSame('what the case says', determinationOf(told).state.draft.facts, summary);
  await servesInPerson(city, matter, { subject, name, purpose: 'prior-notice' });
  await matter.tells(`${name} is told anew and heard anew`, 'statement', 'defence');
  await servesInPerson(city, matter, { subject, name, purpose: 'objection-reply' });
  await matter.soon('the objection is closed', (seen) => all(seen, 'objection')[0]?.outcome === 'upheld');
}
