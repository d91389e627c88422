import { type CivilDate, civilDateAt } from '../../../../domain/calendar/civil-date';
import { deadline } from '../../../../domain/calendar/deadline';
import { overdueAnswer } from '../../../../services/supervision/contract/overdue';
import { type CaseView, clockOf } from '../case-view';
import type { City } from '../city';
import { expectSame, expectThere } from '../difference';
import type { Matter } from '../matter';
import { soon } from '../soon';
import { lettersWith } from './service';

/** So many working days after a day. */
export function after({ place }: City, start: CivilDate, amount: number): CivilDate {
  return deadline({ start, period: { amount, unit: 'wd' }, roll: 'next-working-day', calendar: place.calendar }).due;
}

/** The case comes to a day, on which this rung is climbed by itself. */
export async function onTheDay(matter: Matter, day: CivilDate, rung: string, what: string): Promise<void> {
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

/** Every rung was climbed once, and for each a letter went to the office. */
export async function eachRungOnce(city: City, matter: Matter): Promise<void> {
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

/** The supervisor sees the case among the overdue ones, with the number of the order. */
export async function supervisorSeesIt({ supervisor }: City, matter: Matter): Promise<void> {
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
