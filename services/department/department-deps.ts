import type { DataSource } from 'typeorm';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import type { LadderPolicy } from '../../domain/clock/ladder';
import type { Department } from '../../domain/policy/department';
import type { BlackEntry } from '../../domain/procedure/rule-context';
import type { Sealing } from '../../infra/crypto/sealing';
import type { AbsenceRegister } from '../../infra/db/absences';
import type { AttachmentShelf } from '../../infra/db/attachments';
import type { DutyRegister } from '../../infra/db/duty-transfers';
import type { MandateRegister } from '../../infra/db/mandates';
import type { SubjectRegister } from '../../infra/db/subjects';
import type { OfficePress } from '../../infra/papers/office-press';
import type { Policies } from '../../infra/policy/load-policies';
import type { ActDeps } from '../shared/acts/act-route';
import type { LoadedPacks } from '../shared/packs';
import type { Audit, Numbers } from '../shared/registers';
import type { Tools } from '../shared/tools';

/** What the department service needs besides the tools of every service. */
export interface DepartmentDeps extends ActDeps {
  tools: Tools;
  attachments: AttachmentShelf;
  dataSource: DataSource;
  sealing: Sealing;
  audit: Audit;
  mandates: MandateRegister;
  absenceRegister: AbsenceRegister;
  duties: Pick<DutyRegister, 'applied'>;
  departments: readonly Department[];
  subjects: SubjectRegister;
  /** Says which entries on black lists stand against these subjects now. */
  blackLists: { standingAgainst(subjects: readonly string[]): Promise<BlackEntry[]> };
  caseNumbers: Numbers;
  packs: LoadedPacks;
  policies: Policies;
  papers: OfficePress;
  /** Whether packs with assumed numbers may be used without a sign-off. */
  training: boolean;
  ladder: LadderPolicy;
  calendar: () => Promise<WorkingCalendar>;
}
