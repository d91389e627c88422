import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import type { SubjectRegister } from '../../infra/db/subjects';
import type { Sql } from '../shared/sql';
import type { Tools } from '../shared/tools';

/** What the supervision service needs besides the tools of every service. */
export interface SupervisionDeps {
  tools: Tools;
  sql: Sql;
  subjects: SubjectRegister;
  calendar: () => WorkingCalendar;
}
