import type { DataSource } from 'typeorm';
import type { CivilDate } from '../../domain/calendar/civil-date';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import { calendarMove } from '../../domain/clock/calendar-move';
import type { Clock } from '../../domain/clock/clock';

/** An open deadline that a further year would move, keep, or make certain. */
export interface PreviewedMove {
  case: string;
  procedure: string;
  kind: string;
  department: string;
  clock: string;
  name: string;
  from: CivilDate;
  to: CivilDate;
  /** The earlier day that the year alone would give, which does not stand. */
  keptFrom: CivilDate | null;
  /** Whether the day was only for now and is certain from then on. */
  settled: boolean;
}

/** Lists every open deadline that another edition of the calendar changes, by due day; nothing is changed here. */
export async function previewCalendar(dataSource: DataSource, calendar: WorkingCalendar): Promise<PreviewedMove[]> {
  const rows: { case: string; procedure: string; kind: string; department: string; content: Clock }[] =
    await dataSource.query(
      `select f.number as case, p.id as procedure, p.kind, p.department, c.content
       from clock c join procedure p on p.id = c.procedure_id join case_file f on f.id = p.case_id
       where c.state in ('running', 'paused') and p.closed_at is null
       order by c.due_on, f.number, c.id`,
    );
  return rows.flatMap(({ content, ...row }) => {
    const move = calendarMove(content, calendar);
    if (!move) return [];
    const { clock, formerDue, keptFrom } = move;
    const settled = content.provisional && !clock.provisional;
    return [{ ...row, clock: clock.id, name: clock.name, from: formerDue, to: clock.due, keptFrom, settled }];
  });
}
