import type { City } from '../../cli/demo/city';
import { fictionalCompany } from '../../cli/demo/fictional';
import type { Matter } from '../../cli/demo/matter';
import { Tale } from '../../cli/demo/tale';
import { subjectOf } from '../../cli/demo/words/consent';
import { decidesToList } from '../../cli/demo/words/decision';
import { givesStatement, windowsEnd } from '../../cli/demo/words/defence';
import { fileWageArrears, passReview } from '../../cli/demo/words/filing';
import { servesInPerson } from '../../cli/demo/words/service';
import { demoSubjects } from '../../identity/demo-subjects';

const untold = () => new Tale('seed', () => undefined);

function principalOf(matter: Matter): Promise<string> {
  return matter.look().then(({ parties }) => parties[0]?.subject ?? '');
}

/** A draft that its officer has not finished. */
async function draft(city: City): Promise<void> {
  await fileWageArrears(city, untold(), { company: fictionalCompany(), payByDaysAgo: 2 });
}

/** A draft that waits for the legal review. */
async function inReview(city: City): Promise<void> {
  const matter = await fileWageArrears(city, untold(), { company: fictionalCompany(), payByDaysAgo: 4 });
  await city.officer.does('submit-for-review', matter.determination);
}

/** A company that was told and has defended itself; its statement waits for an answer. */
async function heard(city: City): Promise<void> {
  const company = demoSubjects.sandstone;
  const matter = await fileWageArrears(city, untold(), { company, payByDaysAgo: 6 });
  await passReview(city, matter);
  const subject = subjectOf(city.sandstone);
  await servesInPerson(city, matter, { subject, name: company.name, purpose: 'prior-notice' });
  await givesStatement(city.sandstone, matter, '工资已于上月发放，银行流水随后提交。（演示）');
}

/** A decision long overdue, which has climbed the ladder. */
async function overdue(city: City): Promise<void> {
  const company = fictionalCompany();
  const matter = await fileWageArrears(city, untold(), { company, payByDaysAgo: 60 });
  await passReview(city, matter);
}

/** An entry on the list, shown to the public, with measures waiting in three departments. */
async function listed(city: City): Promise<void> {
  const company = fictionalCompany();
  const matter = await fileWageArrears(city, untold(), { company, payByDaysAgo: 8 });
  await passReview(city, matter);
  const subject = await principalOf(matter);
  await servesInPerson(city, matter, { subject, name: company.name, purpose: 'prior-notice' });
  await windowsEnd(matter, 'deciding');
  await decidesToList(city, matter, [subject]);
  await servesInPerson(city, matter, { subject, name: company.name, purpose: 'decision' });
}

/** Brings a small city of cases, one at each stage that somebody signing in would want to see. */
export async function seedSmallCity(city: City): Promise<void> {
  await draft(city);
  await Promise.all([inReview(city), heard(city), overdue(city), listed(city)]);
}
