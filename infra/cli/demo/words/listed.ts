import { all, type ProcedureView } from '../case-view';
import type { City } from '../city';
import { expectThere } from '../difference';
import type { Matter } from '../matter';
import type { Person } from '../person';
import type { Tale } from '../tale';
import { subjectOf, withdrawsConsent } from './consent';
import { decidesToList } from './decision';
import { windowsEnd } from './defence';
import { fileWageArrears, passReview } from './filing';
import { servesInPerson } from './service';

/** A company on the list: the case, its entry, and who speaks for it. */
export interface ListedCompany {
  matter: Matter;
  entry: ProcedureView<'listing'>;
  subject: string;
  speaker: Person;
  name: string;
}

/** Goes from the filing to the served decision against a company that says nothing, and tells the entry. */
export async function isListed(
  city: City,
  tale: Tale,
  { speaker, company }: { speaker: Person; company: Parameters<typeof fileWageArrears>[2]['company'] },
): Promise<ListedCompany> {
  await withdrawsConsent(speaker);
  const matter = await fileWageArrears(city, tale, { company, payByDaysAgo: 2 });
  const subject = subjectOf(speaker);
  const { name } = company;
  await passReview(city, matter);
  await servesInPerson(city, matter, { subject, name, purpose: 'prior-notice' });
  await windowsEnd(matter, 'deciding');
  await decidesToList(city, matter, [subject]);
  await servesInPerson(city, matter, { subject, name, purpose: 'decision' });
  const view = await matter.soon('the company is listed', (seen) =>
    all(seen, 'listing').some(({ stage }) => stage === 'listed'),
  );
  const entry = expectThere('the entry', all(view, 'listing')[0]);
  return { matter, entry, subject, speaker, name };
}
