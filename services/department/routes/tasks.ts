import type { z } from 'zod';
import type { WorkingCalendar } from '../../../domain/calendar/working-calendar';
import { type Clock, isOverdue } from '../../../domain/clock/clock';
import { remainingWorkingDays } from '../../../domain/clock/remaining';
import { businessDay, businessInstant, utc } from '../../shared/business-time';
import { aboutExport } from '../../shared/export/about-export';
import { allPages, each } from '../../shared/export/all-pages';
import { exportTable } from '../../shared/export/export-table';
import type { Language } from '../../shared/language';
import { actLabel } from '../../shared/procedures';
import heads from '../../shared/texts/tables.json';
import { tasksAnswer, tasksQuery } from '../contract/tasks';
import { readWorklist, type TaskRow } from '../read-models/worklist';
import { departmentRoute, officeRoles } from '../route';

/** The worklist: what waits for the own department in the actor's roles, the most urgent first. */
export const tasks = departmentRoute({
  method: 'get',
  path: '/tasks',
  title: { zh: '待办任务', en: 'Worklist' },
  who: officeRoles,
  query: tasksQuery,
  answer: tasksAnswer,
  exports: true,
  act: async (call, { sql, calendar }) => {
    const { by, query, now, language } = call;
    const known = await calendar();
    const shown = (row: TaskRow) => present(row, now, known);
    if (query.format !== 'json') {
      const all = allPages(sql, (sql, wanted) => readWorklist(sql, by.actor, { ...query, ...wanted }, now));
      const rows = each(all, (row) => cells(shown(row), language));
      const table = { name: 'tasks', about: aboutExport(call), head: heads.tasks[language], rows };
      return { download: exportTable(table, query.format) };
    }
    const { counters, total, rows } = await readWorklist(sql, by.actor, query, now);
    return { body: { counters, total, page: query.page, pageSize: query.pageSize, rows: rows.map(shown) } };
  },
});

type ShownTask = z.input<typeof tasksAnswer>['rows'][number];

function present(row: TaskRow, now: Date, calendar: WorkingCalendar): ShownTask {
  const {
    procedure,
    key,
    caseNumber,
    list,
    subject,
    kind,
    stage,
    act,
    role,
    openedAt,
    offset,
    person,
    personName,
    deputy,
    deputyName,
    replyBy,
    late,
  } = row;
  // A reply is owed by the order's own day, whatever the clock that was late.
  const clock = replyBy === null ? row.clock : row.clock && dueOn(row.clock, replyBy);
  return {
    procedure,
    key,
    case: row.case,
    caseNumber,
    list,
    subject,
    kind,
    stage,
    act,
    role,
    label: actLabel(kind, act),
    openedAt: utc(openedAt),
    assignee: person === null ? null : { person, name: personName ?? '', deputy: deputyShown(deputy, deputyName) },
    clock: clock && {
      name: clock.name,
      due: clock.due,
      provisional: clock.provisional,
      remainingWorkingDays: remainingWorkingDays(clock, businessDay(now, offset), calendar),
      overdue: replyBy === null ? isOverdue(clock, businessInstant(now, offset)) : late === true,
    },
  };
}

function deputyShown(person: string | null, name: string | null) {
  return person === null ? null : { person, name: name ?? '' };
}

function dueOn(clock: Clock, due: string): Clock {
  return { ...clock, name: 'supervision-order', due, provisional: false, ledger: [], endedAt: null };
}

function cells({ caseNumber, list, subject, label, clock, assignee }: ShownTask, language: Language) {
  const [due, left] = [clock?.due ?? null, clock?.remainingWorkingDays ?? null];
  const { name = null, deputy = null } = assignee ?? {};
  return [caseNumber, list, subject, label[language], due, left, name, deputy?.name ?? null];
}
