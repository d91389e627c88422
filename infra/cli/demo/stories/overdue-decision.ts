import { clockOf, determinationOf } from '../case-view';
import type { City } from '../city';
import { expectThere } from '../difference';
import { fictionalCompany } from '../fictional';
import type { Tale } from '../tale';
import { decidesNotToList } from '../words/decision';
import { windowsEnd } from '../words/defence';
import { fileWageArrears, passReview } from '../words/filing';
import { after, eachRungOnce, onTheDay, supervisorSeesIt } from '../words/ladder';
import { servesInPerson } from '../words/service';

/** Nobody decides: the office is reminded, warned, ordered under a number and named in a circular, once each. */
export async function overdueDecision(city: City, tale: Tale): Promise<void> {
  const company = fictionalCompany();
  const matter = await fileWageArrears(city, tale, { company, payByDaysAgo: 7 });
  const [party] = determinationOf(await matter.look()).state.parties;
  const told = {
    subject: expectThere('the party', party).subject,
    name: company.name,
    purpose: 'prior-notice',
  } as const;
  await passReview(city, matter);
  await servesInPerson(city, matter, told);
  await windowsEnd(matter, 'deciding');

  const due = expectThere('the decision clock', clockOf(await matter.look(), 'decision')).due;
  await onTheDay(matter, due, 'reminder-100', 'the office is reminded on the last day');
  await onTheDay(matter, after(city, due, 1), 'warning', 'nobody has decided: the office is warned');
  const ordered = after(city, due, 3);
  await onTheDay(matter, ordered, 'supervision-order', 'a numbered 督办 order goes out');
  const named = after(city, after(city, ordered, 5), 1);
  await onTheDay(matter, named, 'circular', 'no reply to the order: the office is named in a circular');

  await eachRungOnce(city, matter);
  await supervisorSeesIt(city, matter);
  await decidesNotToList(city, matter, 'criterion-not-met');
}
