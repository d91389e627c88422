import type { z } from 'zod';
import { overseers } from '../../../domain/access/roles';
import { addDays } from '../../../domain/calendar/civil-date';
import { type WorkingCalendar, workingDaysBetween } from '../../../domain/calendar/working-calendar';
import { openPause } from '../../../domain/clock/ledger';
import { remainingWorkingDays } from '../../../domain/clock/remaining';
import { businessDay } from '../../shared/business-time';
import { aboutExport } from '../../shared/export/about-export';
import { allPages, each } from '../../shared/export/all-pages';
import { exportTable } from '../../shared/export/export-table';
import heads from '../../shared/texts/tables.json';
import { pausedAnswer, pausedQuery } from '../contract/paused';
import { type PausedRow, readPaused } from '../read-models/paused';
import { supervisionRoute } from '../route';

type Paused = z.input<typeof pausedAnswer>['rows'][number];

/** Every deadline that stands still, of all departments, the longest pause first. */
export const paused = supervisionRoute({
  method: 'get',
  path: '/paused',
  title: { zh: '中止的期限', en: 'Paused deadlines' },
  who: overseers,
  query: pausedQuery,
  answer: pausedAnswer,
  exports: true,
  act: async (call, { sql, calendar }) => {
    const { query, now, language } = call;
    const known = await calendar();
    const shown = (row: PausedRow) => present(row, now, known);
    if (query.format !== 'json') {
      const all = allPages(sql, (sql, wanted) => readPaused(sql, { ...query, ...wanted }, now));
      const rows = each(all, (row) => cells(shown(row)));
      const about = aboutExport(call);
      return { download: exportTable({ name: 'paused', about, head: heads.paused[language], rows }, query.format) };
    }
    const { total, rows } = await readPaused(sql, query, now);
    return { body: { total, page: query.page, pageSize: query.pageSize, rows: rows.map(shown) } };
  },
});

function present({ clock, offset, ...row }: PausedRow, now: Date, calendar: WorkingCalendar): Paused {
  const { caseNumber, list, subject, procedure, kind, stage, department } = row;
  const today = businessDay(now, offset);
  const pause = openPause(clock.ledger);
  if (!pause) throw new Error('A paused clock has a pause that lasts');
  const { ground, reason, from } = pause;
  return {
    case: row.case,
    caseNumber,
    list,
    subject,
    procedure,
    kind,
    stage,
    department,
    clock: clock.name,
    ground,
    reason,
    since: from,
    pausedWorkingDays: workingDaysBetween(calendar, addDays(from, -1), today),
    remainingWorkingDays: remainingWorkingDays(clock, today, calendar),
  };
}

function cells(row: Paused) {
  const { caseNumber, list, subject, department, clock, ground, reason, since, pausedWorkingDays } = row;
  return [caseNumber, list, subject, department, clock, ground, reason, since, pausedWorkingDays];
}
