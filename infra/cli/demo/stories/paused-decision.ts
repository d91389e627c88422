import { addDays, type CivilDate, civilDateAt } from '../../../../domain/calendar/civil-date';
import { workingDaysBetween } from '../../../../domain/calendar/working-calendar';
import { pausedAnswer } from '../../../../services/supervision/contract/paused';
import { type ClockView, clockOf, determinationOf } from '../case-view';
import type { City } from '../city';
import { expectSame, expectThere } from '../difference';
import { fictionalCompany } from '../fictional';
import type { Matter } from '../matter';
import { soon } from '../soon';
import type { Tale } from '../tale';
import { fileWageArrears, passReview } from '../words/filing';
import { after } from '../words/ladder';
import { lettersWith } from '../words/service';

const expert = { ground: 'expert-opinion', reason: '委托专项审计，等候报告' };

/** The decision waits for an expert: its time stands still twice, nobody is pressed meanwhile, and what was paused is added. */
export async function pausedDecision(city: City, tale: Tale): Promise<void> {
  const { officer, approver } = city;
  const matter = await fileWageArrears(city, tale, { company: fictionalCompany(), payByDaysAgo: 2 });
  await passReview(city, matter);
  const before = await decisionOf(matter);
  const { id: clock } = before;

  await officer.isRefused('malformed', 'pause-clock', matter.determination, { ...expert, clock: 'decision-9' });
  const from = (await matter.look()).today;
  await officer.does('pause-clock', matter.determination, { clock, ...expert });
  await officer.isRefused('wrong-stage', 'pause-clock', matter.determination, { clock, ...expert });
  await matter.tells(`${officer.name} pauses the decision: an expert has to report first`, 'decision');
  await supervisorSeesIt(city, matter, from);

  const asked = after(city, from, 10);
  await matter.reaches(after(city, asked, 2));
  await isAskedAbout(city, matter, { before, asked });

  const first = (await matter.look()).today;
  await officer.does('resume-clock', matter.determination, { clock, reason: '审计报告已出具' });
  const once = after(city, before.due, pausedDays(city, from, first));
  expectSame('the due day after one pause', (await decisionOf(matter)).due, once);
  await matter.tells(`${officer.name} resumes it; what was paused is added: due on ${once}`, 'decision');

  await officer.does('pause-clock', matter.determination, { clock, ground: 'hearing', reason: '依申请组织听证' });
  await matter.reaches(after(city, first, 3));
  const second = (await matter.look()).today;
  await officer.does('resume-clock', matter.determination, { clock, reason: '听证结束' });
  const twice = after(city, once, pausedDays(city, first, second));
  const { due, why } = await decisionOf(matter);
  const pauses = why.pauses.map((pause) => [pause.ground, pause.from, pause.until]);
  expectSame(
    'two pauses add up',
    [due, pauses],
    [
      twice,
      [
        ['expert-opinion', from, first],
        ['hearing', first, second],
      ],
    ],
  );
  await matter.tells(
    `a hearing pauses it once more; both pauses stand in "why this date": due on ${twice}`,
    'decision',
  );

  await approver.does('withdraw-case', matter.determination, { reason: '演示结束' });
  const closed = await matter.tells(`${approver.name} withdraws the case`, 'decision', 'closed');
  expectSame('the outcome', determinationOf(closed).outcome, 'withdrawn');
}

async function decisionOf(matter: Matter): Promise<ClockView> {
  return expectThere('the decision clock', clockOf(await matter.look(), 'decision'));
}

/** The working days from the first day of a pause to the day before it ended. */
function pausedDays({ place }: City, from: CivilDate, until: CivilDate): number {
  return workingDaysBetween(place.calendar, addDays(from, -1), addDays(until, -1));
}

async function supervisorSeesIt({ supervisor }: City, matter: Matter, since: CivilDate): Promise<void> {
  const path = '/api/supervision/paused?ground=expert-opinion&sort=-since&pageSize=100';
  const { rows } = await supervisor.reads(path, pausedAnswer);
  const row = rows.find((one) => one.case === matter.filed.case);
  expectSame('the case among the paused ones', [row?.clock, row?.since], ['decision', since]);
  await matter.tells(`${supervisor.name} sees it among the paused deadlines, with ground and first day`, 'decision');
}

async function isAskedAbout(
  city: City,
  matter: Matter,
  { before, asked }: { before: ClockView; asked: CivilDate },
): Promise<void> {
  const view = await matter.rests();
  const now = expectThere('the decision clock', clockOf(view, 'decision'));
  expectSame('a paused deadline', [now.state, now.due, now.lastRung], ['paused', before.due, before.lastRung]);
  const days = view.timeline.filter(({ type }) => type === 'resume-asked').map(({ at }) => civilDateAt(at));
  expectSame('asked whether the pause is still needed', days, [asked]);
  await soon(
    'the letter that asks',
    () => lettersWith(city.place, matter.filed.caseNumber),
    (letters) => letters.some(({ text }) => text.includes('期限仍在中止')),
    ({ length }) => ({ letters: length }),
  );
  await matter.tells('nobody is reminded meanwhile; after ten working days the office is asked by mail', 'decision');
}
