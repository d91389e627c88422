import type { z } from 'zod';
import { overseers } from '../../../domain/access/roles';
import type { WorkingCalendar } from '../../../domain/calendar/working-calendar';
import { remainingWorkingDays } from '../../../domain/clock/remaining';
import { businessDay } from '../../shared/business-time';
import { aboutExport } from '../../shared/export/about-export';
import { allPages, each } from '../../shared/export/all-pages';
import { exportTable } from '../../shared/export/export-table';
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
    const known = await calendar();
    const shown = (row: LateRow) => present(row, now, known);
    if (query.format !== 'json') {
      const all = allPages(sql, (sql, wanted) => readOverdue(sql, { ...query, ...wanted }, now));
      const rows = each(all, (row) => cells(shown(row)));
      const about = aboutExport(call);
      return { download: exportTable({ name: 'overdue', about, head: heads.overdue[language], rows }, query.format) };
    }
    const { total, rows } = await readOverdue(sql, query, now);
    return { body: { total, page: query.page, pageSize: query.pageSize, rows: rows.map(shown) } };
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
