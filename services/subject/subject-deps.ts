import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import type { AttachmentShelf } from '../../infra/db/attachments';
import type { ConsentShelf } from '../../infra/db/consents';
import type { Policies } from '../../infra/policy/load-policies';
import type { ActDeps } from '../shared/acts/act-route';
import type { Tools } from '../shared/tools';

/** What the subject service needs besides the tools of every service. */
export interface SubjectDeps extends ActDeps {
  tools: Tools;
  attachments: AttachmentShelf;
  consents: ConsentShelf;
  policies: Pick<Policies, 'departments'>;
  calendar: () => WorkingCalendar;
}
