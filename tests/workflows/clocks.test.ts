import { addDays, civilDateAt, compareDates } from '../../domain/calendar/civil-date';
import { isWorkingDay, type WorkingCalendar, workingDaysBetween } from '../../domain/calendar/working-calendar';
import type { Clock } from '../../domain/clock/clock';
import { applyYear } from '../../infra/calendar/apply-year';
import type { ApplyingParts } from '../../infra/calendar/applying-parts';
import { createCalendarShelf } from '../../infra/calendar/calendar-shelf';
import { readCalendarYear, withYear } from '../../infra/calendar/calendar-year';
import { previewCalendar } from '../../infra/calendar/preview-year';
import { lastSeq } from '../../infra/db/last-seq';
import { tellProcedure } from '../../infra/temporal/tell';
import { openRig, type Rig } from '../support/casework-rig';
import { office, WageArrearsCase } from '../support/wage-arrears-case';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
});
afterAll(() => rig.close());

const expert = { clock: 'decision-1', ground: 'expert-opinion', reason: 'The expert has the books.' } as const;

async function reviewed(): Promise<WageArrearsCase> {
  const it = new WageArrearsCase(rig);
  await it.file();
  await it.review();
  return it;
}

async function decisionClock(it: WageArrearsCase): Promise<Clock> {
  const clock = (await it.all('determination'))[0]?.clocks.find(({ id }) => id === 'decision-1');
  if (!clock) throw new Error('There is no decision clock.');
  return clock;
}

async function reminded(it: WageArrearsCase): Promise<string[]> {
  const rows: { rung: string }[] = await rig.dataSource.query(
    `select content #>> '{fields,rung}' as rung from outbox
     where case_id = $1 and content #>> '{fields,clock}' = 'decision' order by written_at`,
    [it.caseId],
  );
  return rows.map(({ rung }) => rung);
}

function parts(): ApplyingParts {
  const { client, dataSource, consents, policies } = rig;
  return {
    dataSource,
    tell: (tell) => tellProcedure({ client, lastSeq: (procedure) => lastSeq(dataSource, procedure) }, tell),
    consents,
    current: () => createCalendarShelf(dataSource, policies.calendar).current(),
    now: () => new Date(),
  };
}

/** The file of a year whose days off are the first of January and, if they lie in it, three days from `day` on. */
function fileOf(year: number, day: string): string {
  const more = day.startsWith(`${year}-`) && day > `${year}-01-01`;
  const later = addDays(day, 2);
  const until = later.startsWith(`${year}-`) ? later : day;
  return `year: ${year}
source: { document: 国务院办公厅通知, issued: ${year - 1}-11-04, status: verified }
daysOff:
  - { holiday: 元旦, days: ${year}-01-01 }
${more ? `  - { holiday: 演练, days: ${day}..${until} }` : ''}
makeUpDays: []
`;
}

test('a paused decision stands still, is asked about in office hours, and is due later by exactly the working days that were paused', async () => {
  const it = await reviewed();
  const before = await decisionClock(it);
  const from = civilDateAt(await it.now());
  await it.decideOn(office.officer, 'pause-clock', expert);

  await it.advance(40);
  const paused = await decisionClock(it);
  expect([paused.state, paused.due, paused.rungs]).toEqual(['paused', before.due, before.rungs]);
  expect(new Set((await reminded(it)).slice(before.rungs.length))).toEqual(new Set(['resume-asked']));
  const asked = await rig.dataSource.query<{ at: Date }[]>(
    "select at from procedure_event where case_id = $1 and type = 'resume-asked' order by seq",
    [it.caseId],
  );
  expect(asked.length).toBeGreaterThan(1);
  for (const { at } of asked) expect(at.toISOString()).toMatch(/T01:0/);

  const on = civilDateAt(await it.now());
  await it.decideOn(office.officer, 'resume-clock', { clock: 'decision-1', reason: 'The opinion is there.' });
  const resumed = await decisionClock(it);
  const dayBefore = (day: string) => addDays(day, -1);
  const { calendar } = rig.policies;
  expect(workingDaysBetween(calendar, before.due, resumed.due)).toBe(
    workingDaysBetween(calendar, dayBefore(from), dayBefore(on)),
  );

  const former = resumed.rungs.length;
  await it.advance(25);
  const late = await decisionClock(it);
  expect(late.rungs.length).toBeGreaterThan(former);
  for (const { at } of late.rungs.slice(former)) {
    expect(compareDates(civilDateAt(at), on)).toBeGreaterThan(0);
    expect(isWorkingDay(calendar, civilDateAt(at))).toBe(true);
    expect(new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(11, 16)).toMatch(/^(09|1[0-7]):/);
  }
});

test('a loaded year moves what it concerns to a later day, after a crash as without one, with one record and one message', async () => {
  const all = [await reviewed(), await reviewed()];
  const [first, second] = all as [WageArrearsCase, WageArrearsCase];
  for (const it of all) {
    await it.decideOn(office.officer, 'request-extension', { clock: 'decision-1', ground: 'Complex facts.' });
    await it.decideOn(office.approver, 'approve-extension', { reason: 'Agreed.' });
    await it.decideOn(office.officer, 'pause-clock', expert);
  }
  await first.advance(80);
  await second.advance(80);
  for (const it of all) await it.decideOn(office.officer, 'resume-clock', { clock: 'decision-1', reason: 'There.' });
  const { due } = await decisionClock(first);
  expect(await decisionClock(first)).toMatchObject({ due, provisional: true });

  let known: WorkingCalendar = rig.policies.calendar;
  for (let year = (known.years.at(-1) ?? 0) + 1; year <= Number(due.slice(0, 4)); year += 1) {
    const loaded = readCalendarYear('year.yaml', fileOf(year, due));
    known = withYear(known, loaded);
    const here = year === Number(due.slice(0, 4));
    const preview = await previewCalendar(rig.dataSource, known);
    if (here) expect(preview.filter(({ name, from, to }) => name === 'decision' && from < to)).toHaveLength(2);

    let told = 0;
    const dies: ApplyingParts = {
      ...parts(),
      tell: (tell) => {
        told += 1;
        return told > 2 ? Promise.reject(new Error('the power went')) : parts().tell(tell);
      },
    };
    await expect(applyYear(dies, { year: loaded, by: 'Xu Min' })).rejects.toThrow('the power went');
    const seen: string[] = [];
    const done = await applyYear(parts(), { year: loaded, by: 'Xu Min' }, (how) =>
      seen.push(`${how.told}/${how.cases}`),
    );
    const again = await applyYear(parts(), { year: loaded, by: 'Xu Min' });
    expect([done.already, done.told, again.already]).toEqual([false, done.cases, true]);
    expect(again).toEqual({ ...done, already: true });
    expect(seen.at(-1)).toBe(`${done.cases}/${done.cases}`);
  }

  for (const it of all) {
    const clock = await decisionClock(it);
    expect(compareDates(clock.due, due)).toBeGreaterThan(0);
    expect(clock.provisional).toBe(false);
    const [audited] = await rig.dataSource.query<{ count: number }[]>(
      "select count(*)::int from audit_entry where stream = $1 and action = 'calendar-applied' and object = $2",
      [it.caseId, `calendar/${due.slice(0, 4)}`],
    );
    expect(audited).toEqual({ count: 1 });
  }
  const messages = await rig.dataSource.query<{ to: object; cases: string }[]>(
    `select content -> 'to' as to, content #>> '{fields,cases}' as cases from outbox where id like $1 order by id`,
    [`calendar:${due.slice(0, 4)}:%`],
  );
  expect(messages.filter(({ cases }) => cases.includes('、')).map(({ to }) => to)).toContainEqual({
    department: 'human-resources',
    role: 'approver',
  });
  expect(new Set(messages.map(({ to }) => JSON.stringify(to))).size).toBe(messages.length);
});
