import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import type { Department } from '../../domain/policy/department';
import type { AttachmentShelf } from '../../infra/db/attachments';
import type { SubjectRegister } from '../../infra/db/subjects';
import type { ActDeps } from '../shared/acts/act-route';
import type { Audit, Numbers } from '../shared/registers';
import type { Tools } from '../shared/tools';

/** What the supervision service needs besides the tools of every service. */
export interface SupervisionDeps extends ActDeps {
  tools: Tools;
  attachments: AttachmentShelf;
  audit: Audit;
  subjects: SubjectRegister;
  circularNumbers: Numbers;
  departments: readonly Department[];
  calendar: () => WorkingCalendar;
}
