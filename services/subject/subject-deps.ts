import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import type { LadderPolicy } from '../../domain/clock/ladder';
import type { Department } from '../../domain/policy/department';
import type { RightsPolicy } from '../../domain/policy/rights-policy';
import type { AttachmentShelf } from '../../infra/db/attachments';
import type { ConsentShelf } from '../../infra/db/consents';
import type { MandateRegister } from '../../infra/db/mandates';
import type { OfficePress } from '../../infra/papers/office-press';
import type { Policies } from '../../infra/policy/load-policies';
import type { ActDeps } from '../shared/acts/act-route';
import type { LoadedPacks } from '../shared/packs';
import type { Audit } from '../shared/registers';
import type { Tools } from '../shared/tools';

/** What the subject service needs besides the tools of every service. */
export interface SubjectDeps extends ActDeps {
  tools: Tools;
  attachments: AttachmentShelf;
  consents: ConsentShelf;
  mandates: MandateRegister;
  audit: Audit;
  policies: Pick<Policies, 'departments' | 'words'>;
  papers: OfficePress;
  calendar: () => Promise<WorkingCalendar>;
  ladder: LadderPolicy;
  rights: RightsPolicy;
  packs: LoadedPacks;
  departments: readonly Department[];
  /** The registers of receipts, and of the cases that open with one. */
  receiptNumbers: {
    allocate(
      register: 'case' | 'objection' | 'repair',
      request: { department: string; year: number; key: string },
    ): Promise<string>;
  };
}
