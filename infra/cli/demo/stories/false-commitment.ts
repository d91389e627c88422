import { addYears } from '../../../../domain/calendar/civil-date';
import { demoSubjects } from '../../../identity/demo-subjects';
import { all } from '../case-view';
import type { City } from '../city';
import { expectSame, expectThere } from '../difference';
import { Person } from '../person';
import type { Tale } from '../tale';
import { isListed } from '../words/listed';
import { publicReads } from '../words/publicity';
import { appliesForRepair } from '../words/repair';
import { servesInPerson } from '../words/service';

/** A repair was got by a false commitment: it is revoked, and the entry comes back with a fresh term. */
export async function falseCommitment(city: City, tale: Tale): Promise<void> {
  const { officer, approver, zhangSan } = city;
  const company = demoSubjects.zhangSan;
  const listed = await isListed(city, tale, { speaker: zhangSan, company });
  const { matter, subject, name } = listed;
  const repair = await appliesForRepair(listed);
  await officer.does('accept-application', repair);
  await approver.does('grant-repair', repair, { reasons: '工资已全部支付。' });
  await servesInPerson(city, matter, { subject, name, purpose: 'repair-result' });
  await matter.tells(`the commitment of ${name} is watched until the entry would have ended`, 'repair-watch');

  const another = await Person.signsIn(city.place.origin, 'hr-deputy');
  await another.does('revoke-repair', repair, { reasons: '支付凭证系伪造。' });
  await servesInPerson(city, matter, { subject, name, purpose: 'repair-revocation' });
  const view = await matter.soon('the entry is back', (seen) => all(seen, 'listing').length === 2);
  const falsehood = expectThere('the false commitment', all(view, 'repair')[0]?.state.falsehood);
  const back = expectThere(
    'the new entry',
    all(view, 'listing').find(({ id }) => id === falsehood.listing),
  );
  await matter.soon('it is shown', (seen) =>
    all(seen, 'listing').some(({ id, stage }) => id === back.id && stage === 'listed'),
  );
  const shown = await publicReads(city, back.id);
  expectSame('the decision keeps its date', shown.decidedOn, listed.entry.state.base.on);
  expectSame('the term starts afresh', shown.displayUntil, addYears(falsehood.on, 3));
  await matter.tells(
    `the repair is revoked: the entry is back until ${shown.displayUntil}, no application until ${falsehood.barredUntil}`,
    'term',
  );
}
