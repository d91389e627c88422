import { all } from '../../case-view';
import { expectSame, expectThere } from '../../difference';
import { liftAndReport } from '../../words/measures';
import { isServedByMail, servesInPerson } from '../../words/service';
import type { Cast, Entry } from './cast';

/** Every measure is lifted and reported, both are told of the removal, and with the last receipt the entry is closed. */
export async function everythingIsUndone({ city, matter, mail, principal, linked }: Cast, entry: Entry): Promise<void> {
  await liftAndReport(city, matter);
  await isServedByMail(city, matter, { ...principal, purpose: 'removal' }, { address: mail, letters: 4 });
  await servesInPerson(city, matter, { ...linked, purpose: 'removal' });
  const view = await matter.soon('every receipt is in', (seen) =>
    all(seen, 'listing').every(({ stage }) => stage === 'closed'),
  );
  const receipts = expectThere(
    'the receipts',
    view.procedures.find(({ id }) => id === entry.id)?.clocks.find(({ name }) => name === 'exit-receipts'),
  );
  expectSame('the receipts came in time', receipts.state, 'met');
  expectSame(
    'outcomes',
    all(view, 'listing').map(({ outcome }) => outcome),
    ['expiry', 'expiry'],
  );
  await matter.tells('every receipt is in: both entries are closed', 'exit-receipts');
}
