import type { Department } from '../../domain/policy/department';
import type { Measure } from '../../domain/policy/measure';
import type { Memorandum } from '../../domain/policy/memorandum';
import type { AttachmentShelf } from '../../infra/db/attachments';
import type { SubjectRegister } from '../../infra/db/subjects';
import type { LoadedPacks } from '../shared/packs';
import type { Sql } from '../shared/sql';
import type { Tools } from '../shared/tools';

/** What the public service needs besides the tools of every service. */
export interface PublicDeps {
  tools: Tools;
  attachments: AttachmentShelf;
  sql: Sql;
  subjects: SubjectRegister;
  packs: LoadedPacks;
  departments: readonly Department[];
  measures: readonly Measure[];
  memoranda: readonly Memorandum[];
  /** Writes that a list was checked, by whom and why; the check must not happen when this throws. */
  recordCheck: (check: { person: string; role: string; object: string; reason: string; at: string }) => Promise<void>;
}
