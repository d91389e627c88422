import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import type { Department } from '../../domain/policy/department';
import type { AttachmentShelf } from '../../infra/db/attachments';
import type { DutyRegister } from '../../infra/db/duty-transfers';
import type { SubjectRegister } from '../../infra/db/subjects';
import type { OfficePress } from '../../infra/papers/office-press';
import type { Policies } from '../../infra/policy/load-policies';
import type { ActDeps } from '../shared/acts/act-route';
import type { LoadedPacks } from '../shared/packs';
import type { Audit } from '../shared/registers';
import type { Tools } from '../shared/tools';

/** What the supervision service needs besides the tools of every service. */
export interface SupervisionDeps extends ActDeps {
  tools: Tools;
  attachments: AttachmentShelf;
  audit: Audit;
  subjects: SubjectRegister;
  papers: OfficePress;
  policies: Pick<Policies, 'departments' | 'words'>;
  departments: readonly Department[];
  calendar: () => Promise<WorkingCalendar>;
  packs: LoadedPacks;
  duties: DutyRegister;
}
