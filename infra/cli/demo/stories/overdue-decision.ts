import { type CivilDate, civilDateAt } from '../../../../domain/calendar/civil-date';
import { deadline } from '../../../../domain/calendar/deadline';
import { overdueAnswer } from '../../../../services/supervision/contract';
import { type CaseView, clockOf, determinationOf } from '../case-view';
import type { City } from '../city';
import { expectSame, expectThere } from '../difference';
import { fictionalCompany } from '../fictional';
import type { Matter } from '../matter';
import { soon } from '../soon';
import type { Tale } from '../tale';
import { decidesNotToList } from '../words/decision';
import { windowsEnd } from '../words/defence';
import { fileWageArrears, passReview } from '../words/filing';
import { lettersWith, servesInPerson } from '../words/service';

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

/** So many working days after a day. */
function after({ place }: City, start: CivilDate, amount: number): CivilDate {
  return deadline({ start, period: { amount, unit: 'wd' }, roll: 'next-working-day', calendar: place.calendar }).due;
}

async function onTheDay(matter: Matter, day: CivilDate, rung: string, what: string): Promise<void> {
  const view = await matter.reaches(day);
  const last = rungsOf(view).at(-1);
  expectSame(what, [last?.rung, last?.on], [rung, day]);
  await matter.tells(what, 'decision', 'deciding');
}

function rungsOf(view: CaseView): { rung: string; on: CivilDate }[] {
  const decision = clockOf(view, 'decision')?.id;
  return view.timeline
    .filter(({ type, said }) => type === 'rung-climbed' && said['clockId'] === decision)
    .map(({ at, said }) => ({ rung: String(said['rung']), on: civilDateAt(at) }));
}

async function eachRungOnce(city: City, matter: Matter): Promise<void> {
  const view = await matter.rests();
  const climbed = rungsOf(view).map(({ rung }) => rung);
  expectSame('each rung once', climbed, [
    'reminder-50',
    'reminder-80',
    'reminder-100',
    'warning',
    'supervision-order',
    'circular',
  ]);
  const all = view.timeline.filter(({ type }) => type === 'rung-climbed').length;
  const { caseNumber } = matter.filed;
  await soon(
    'one letter to the office for each rung',
    () => lettersWith(city.place, caseNumber),
    ({ length }) => length === all,
    ({ length }) => ({ letters: length, rungs: all }),
  );
  await matter.tells(`each rung was climbed once; ${all} letters to the office are in the inbox`, 'decision');
}

async function supervisorSeesIt({ supervisor }: City, matter: Matter): Promise<void> {
  const { rows } = await supervisor.reads('/api/supervision/overdue?pageSize=100&rung=circular', overdueAnswer);
  const late = expectThere(
    'the case in the list of overdue deadlines',
    rows.find((row) => row.case === matter.filed.case),
  );
  const { number } = expectThere('the number of the order', late.order);
  await matter.tells(
    `${supervisor.name} sees it overdue, ${-late.remainingWorkingDays} working days, order ${number}`,
    'decision',
  );
}
