import { addYears } from '../../../../../domain/calendar/civil-date';
import { all, determinationOf } from '../../case-view';
import { expectSame, expectThere } from '../../difference';
import { decidesToList } from '../../words/decision';
import { readsPaper } from '../../words/defence';
import { keptForPlatform, publicFinds, publicReads } from '../../words/publicity';
import { isServedByMail, servesInPerson } from '../../words/service';
import { type Cast, company, type Entry } from './cast';

/** The decision is served with the repair notice; both entries are shown to everybody, the person's masked. */
export async function bothAreListed({ city, matter, mail, principal, linked }: Cast): Promise<Entry> {
  await decidesToList(city, matter, [principal.subject, linked.subject]);
  await isServedByMail(city, matter, { ...principal, purpose: 'decision' }, { address: mail, letters: 2 });
  await readsPaper(city.sandstone, matter, 'repair-notice');
  await servesInPerson(city, matter, { ...linked, purpose: 'decision' });
  const view = await matter.soon(
    'both are listed',
    (seen) => all(seen, 'listing').filter(({ stage }) => stage === 'listed').length === 2,
  );
  expectSame('the determination', determinationOf(view).outcome, 'listed');

  const entry = expectThere('the entry', entryOf(all(view, 'listing'), principal.subject));
  const person = expectThere('the linked entry', entryOf(all(view, 'listing'), linked.subject));
  const shown = await publicFinds(city, company.code, entry.id);
  expectSame('displayed until', shown.displayUntil, addYears(entry.state.base.on, 3));
  const masked = await publicReads(city, person.id);
  expectSame('the person is masked', [masked.name.endsWith('*'), masked.code.includes('**********')], [true, true]);
  await matter.tells(`everybody finds the entry until ${shown.displayUntil}, ${masked.name} is masked`, 'term');
  const pushed = await keptForPlatform(city);
  expectSame('pushes are kept while the city platform is not connected', pushed >= 2, true);
  return entry;
}

function entryOf(entries: readonly Entry[], subject: string): Entry | undefined {
  return entries.find(({ state }) => state.subject === subject);
}
