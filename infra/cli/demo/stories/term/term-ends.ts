import { addDays, startOfDay } from '../../../../../domain/calendar/civil-date';
import { all, clockOf } from '../../case-view';
import { expectSame, expectThere } from '../../difference';
import { checkFinds, publicFindsNothing, publicReads } from '../../words/publicity';
import { type Cast, company, type Entry } from './cast';

/** The entry is shown through the last day of its term, and at midnight it is gone by itself. */
export async function termEnds({ city, matter }: Cast, entry: Entry): Promise<void> {
  const { due } = expectThere('the term', clockOf(await matter.look(), 'term'));
  await matter.reaches(due);
  await publicReads(city, entry.id);
  await matter.tells('on the last day of the term the entry is still shown', 'term');
  const view = await matter.outlives('term');
  await publicFindsNothing(city, company.code, entry.id);
  expectSame(
    'measures of the asking department',
    await checkFinds(expectThere('finance', city.executors[0]), company.code, entry.id),
    0,
  );
  const ended = all(view, 'listing').map(({ stage, state }) => [
    state.party,
    [stage, state.displayed, state.exit?.ground],
  ]);
  const expected = { 'legal-representative': ['closed', false, 'expiry'], principal: ['exiting', false, 'expiry'] };
  const gone = view.timeline.find(({ type, procedure }) => type === 'unpublished' && procedure === entry.id);
  const midnight = startOfDay(addDays(due, 1));
  expectSame('display stopped at midnight', gone?.at.slice(0, 16), midnight.slice(0, 16));
  expectSame('both entries, of which the linked one has no measures to undo', Object.fromEntries(ended), expected);
  await matter.tells('display has stopped by itself at 00:00; the public page is gone', 'exit-receipts');
}
