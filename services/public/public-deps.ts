import type { Department } from '../../domain/policy/department';
import type { Measure } from '../../domain/policy/measure';
import type { Memorandum } from '../../domain/policy/memorandum';
import type { AttachmentShelf } from '../../infra/db/attachments';
import type { ListCheck } from '../../infra/db/list-check';
import type { SubjectRegister } from '../../infra/db/subjects';
import type { Policies } from '../../infra/policy/load-policies';
import type { Casework } from '../../infra/temporal/casework-client';
import type { LoadedPacks } from '../shared/packs';
import type { Sql } from '../shared/sql';
import type { Tools } from '../shared/tools';

/** What the public service needs besides the tools of every service. */
export interface PublicDeps {
  tools: Tools;
  attachments: AttachmentShelf;
  sql: Sql;
  casework: Casework;
  subjects: SubjectRegister;
  packs: LoadedPacks;
  departments: readonly Department[];
  measures: readonly Measure[];
  memoranda: readonly Memorandum[];
  checkLists: ListCheck;
  policies: Pick<Policies, 'bans'>;
}
