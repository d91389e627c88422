import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import type { AttachmentShelf } from '../../infra/db/attachments';
import type { SubjectRegister } from '../../infra/db/subjects';
import type { Audit } from '../shared/registers';
import type { Sql } from '../shared/sql';
import type { Tools } from '../shared/tools';

/** What the supervision service needs besides the tools of every service. */
export interface SupervisionDeps {
  tools: Tools;
  attachments: AttachmentShelf;
  sql: Sql;
  audit: Audit;
  subjects: SubjectRegister;
  calendar: () => WorkingCalendar;
}
