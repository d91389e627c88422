import type { SubjectRegister } from '../../infra/db/subjects';
import type { LoadedPacks } from '../shared/packs';
import type { Sql } from '../shared/sql';
import type { Tools } from '../shared/tools';

/** What the portal needs besides the tools of every service. */
export interface PortalDeps {
  tools: Tools;
  sql: Sql;
  subjects: SubjectRegister;
  packs: LoadedPacks;
  /** Address of the issuer where people sign in. */
  issuer: string;
  temporalUi: string | null;
  mailInbox: string | null;
  /** Folder of the built pages; it may not stand yet. */
  pages: string;
}
