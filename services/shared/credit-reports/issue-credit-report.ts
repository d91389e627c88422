import { civilDateAt } from '../../../domain/calendar/civil-date';
import { dateInPaper } from '../../../infra/papers/compose/figures';
import { sentence } from '../../../infra/papers/compose/sentences';
import { leadOf } from '../../../infra/papers/document-number';
import { actLanguage, authorityOf } from '../../../infra/papers/finish-paper';
import type { OfficePress } from '../../../infra/papers/office-press';
import { filled } from '../../../infra/papers/sheet-of';
import type { Policies } from '../../../infra/policy/load-policies';
import { searchEntries } from '../entries/search-entries';
import { uuidOf } from '../identity-of-act';
import type { LoadedPacks } from '../packs';
import { notFound } from '../problem';
import type { Audit } from '../registers';
import { firstRow, type Sql } from '../sql';
import { creditWords, type PendingRepair } from './credit-words';
import { readRecords } from './read-records';

/** What issuing a credit report needs. */
export interface ReportDeps {
  sql: Sql;
  packs: LoadedPacks;
  policies: Pick<Policies, 'departments' | 'words'>;
  papers: OfficePress;
  audit: Audit;
}

/** Of whom a report is asked, for what, by whom and for which office; null where the subject itself asks. */
export interface ReportAsked {
  subject: string;
  purpose: string;
  person: string;
  role: 'subject' | 'agent' | 'officer' | 'reviewer' | 'approver' | 'department-admin';
  department: string | null;
  identity: string;
  now: Date;
}

const mostEntries = 1000;

const pendingRepairs = `
  select number, listing_id as listing, filed_at as "filedAt" from repair
  where subject_id = $1 and outcome is null and listing_id = any ($2) order by filed_at, number`;

const insert = `
  insert into credit_report (id, subject_id, as_of, purpose, asked_by, department, issued_at)
  values ($1, $2, $3, $4, $5, $6, $7)`;

/**
 * Issues a numbered credit report (信用报告) of a subject as of today (Asia/Shanghai) and answers its id: entries, records
 * and pending repairs as they are public now; what was repaired or ran out is not shared any more and stays out. Who got it
 * and for what is kept with it. Throws `not-found` for a subject that is not on file.
 */
export async function issueCreditReport(deps: ReportDeps, asked: ReportAsked): Promise<string> {
  const { sql, policies, papers, audit } = deps;
  const { subject, purpose, person, role, department, identity, now } = asked;
  const whose = await firstRow<{ name: string; code: string }>(
    sql,
    'select name, code_masked as code from subject where id = $1',
    [subject],
  );
  if (!whose) throw notFound('subject');
  const id = uuidOf(identity, 'credit-report');
  const on = civilDateAt(now.toISOString());
  const named = filled(policies.words.forms.addressee[actLanguage], whose);
  const paper = {
    id,
    kind: 'credit-report' as const,
    caseId: null,
    procedure: null,
    subject,
    department: leadOf(policies),
    on,
    number: null,
    fields: {
      addressee: department === null ? named : authorityOf({ policies }, department),
      subject: named,
      asOf: dateInPaper(on, actLanguage, 'asOf'),
      purpose: sentence(purpose, actLanguage).replace(/。$/, ''),
      ...(await contentOf(deps, subject, now)),
    },
  };
  const { sha256 } = await papers.issue(paper, async (transaction) => {
    await transaction.query(insert, [id, subject, on, purpose, person, department, now]);
  });
  await audit.append({
    stream: 'access',
    by: { person, role },
    action: 'credit-report-issued',
    object: `subject/${subject}`,
    content: { id, sha256 },
    reason: purpose,
  });
  return id;
}

async function contentOf({ sql, packs, policies }: ReportDeps, subject: string, now: Date) {
  const { rows: entries } = await searchEntries({ sql, packs }, { subject, page: 1, pageSize: mostEntries }, now);
  const listings = entries.map(({ id }) => id);
  const records = await readRecords(sql, subject, civilDateAt(now.toISOString()));
  const repairs = await sql.query<PendingRepair>(pendingRepairs, [subject, listings]);
  const filed = repairs.map(({ filedAt, ...repair }) => ({ ...repair, filedAt: new Date(filedAt).toISOString() }));
  return creditWords({ entries, records, repairs: filed }, policies);
}
