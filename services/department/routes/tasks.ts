import type { z } from 'zod';
import type { WorkingCalendar } from '../../../domain/calendar/working-calendar';
import { type Clock, isOverdue } from '../../../domain/clock/clock';
import { remainingWorkingDays } from '../../../domain/clock/remaining';
import { businessDay, businessInstant, utc } from '../../shared/business-time';
import { exportTable, forExport, type Table } from '../../shared/export/export-table';
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
  act: async ({ by, query, now, language }, { sql, calendar }) => {
    const { counters, total, rows } = await readWorklist(sql, by.actor, forExport(query), now);
    const shown = rows.map((row) => present(row, now, calendar()));
    if (query.format !== 'json') return { download: await exportTable(tableOf(shown, language), query.format) };
    return { body: { counters, total, page: query.page, pageSize: query.pageSize, rows: shown } };
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
    assignee: person === null ? null : { person, name: personName ?? '' },
    clock: clock && {
      name: clock.name,
      due: clock.due,
      provisional: clock.provisional,
      remainingWorkingDays: remainingWorkingDays(clock, businessDay(now, offset), calendar),
      overdue: replyBy === null ? isOverdue(clock, businessInstant(now, offset)) : late === true,
    },
  };
}

function dueOn(clock: Clock, due: string): Clock {
  return { ...clock, name: 'supervision-order', due, provisional: false, ledger: [], endedAt: null };
}

function tableOf(rows: readonly ShownTask[], language: Language): Table {
  return {
    name: 'tasks',
    head: heads.tasks[language],
    rows: rows.map(({ caseNumber, list, subject, label, clock, assignee }) => [
      caseNumber,
      list,
      subject,
      label[language],
      clock?.due ?? null,
      clock?.remainingWorkingDays ?? null,
      assignee?.name ?? null,
    ]),
  };
}
