import type { z } from 'zod';
import { overseers } from '../../../domain/access/roles';
import type { WorkingCalendar } from '../../../domain/calendar/working-calendar';
import { remainingWorkingDays } from '../../../domain/clock/remaining';
import { businessDay } from '../../shared/business-time';
import { aboutExport } from '../../shared/export/about-export';
import { exportTable, forExport } from '../../shared/export/export-table';
import heads from '../../shared/texts/tables.json';
import { overdueAnswer, overdueQuery } from '../contract/overdue';
import { type LateRow, readOverdue } from '../read-models/overdue';
import { supervisionRoute } from '../route';

type Late = z.input<typeof overdueAnswer>['rows'][number];

/** Every deadline that has passed, of all departments. */
export const overdue = supervisionRoute({
  method: 'get',
  path: '/overdue',
  title: { zh: '超期清单', en: 'Overdue deadlines' },
  who: overseers,
  query: overdueQuery,
  answer: overdueAnswer,
  exports: true,
  act: async (call, { sql, calendar }) => {
    const { query, now, language } = call;
    const { total, rows } = await readOverdue(sql, forExport(query), now);
    const shown = rows.map((row) => present(row, now, calendar()));
    if (query.format === 'json') return { body: { total, page: query.page, pageSize: query.pageSize, rows: shown } };
    const about = aboutExport(call);
    const table = { name: 'overdue', about, head: heads.overdue[language], rows: shown.map(cells) };
    return { download: await exportTable(table, query.format) };
  },
});

function present({ clock, offset, ...row }: LateRow, now: Date, calendar: WorkingCalendar): Late {
  const { caseNumber, list, subject, procedure, kind, stage, department } = row;
  const last = clock.rungs.at(-1);
  const order = clock.rungs.find((climbed) => climbed.order !== null)?.order ?? null;
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
    due: clock.due,
    remainingWorkingDays: remainingWorkingDays(clock, businessDay(now, offset), calendar),
    rung: last?.rung ?? null,
    order: order && { number: order.number, replyBy: order.replyBy, answeredAt: order.answeredAt },
  };
}

function cells({ caseNumber, list, subject, department, clock, due, remainingWorkingDays: left, rung }: Late) {
  return [caseNumber, list, subject, department, clock, due, left, rung];
}
