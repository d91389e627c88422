import { z } from 'zod';
import { determinationMatter } from '../../../domain/determination/determination-matter';
import type { DeterminationState } from '../../../domain/determination/determination-state';
import { draftPaper } from '../../../infra/papers/preview';
import { businessDay } from '../../shared/business-time';
import { pdfNamed } from '../../shared/papers/paper-file';
import { notFound } from '../../shared/problem';
import { id } from '../../shared/schemas';
import { firstRow, type Sql } from '../../shared/sql';
import { departmentOf } from '../own-department';
import { departmentRoute, officeRoles } from '../route';
import texts from '../texts/drafts.json';

const params = z.strictObject({
  id,
  kind: z.enum(['prior-notice', 'decision', 'repair-notice', 'no-listing-decision']),
});

const query = z.strictObject({ subject: id.optional() });

const statement = `
  select p.snapshot as state, coalesce(cc.offset_ms, 0)::float8 as "offset"
  from procedure p left join case_clock cc on cc.case_id = p.case_id
  where p.id = $1 and p.kind = 'determination' and p.department = $2`;

/** A paper of a determination as it would read now: marked as draft, without number or code, kept nowhere. */
export const draftPage = departmentRoute({
  method: 'get',
  path: '/determinations/{id}/drafts/{kind}',
  title: { zh: '文书草稿（PDF）', en: 'Draft of a paper' },
  who: officeRoles,
  params,
  query,
  answer: z.never(),
  sends: ['application/pdf'],
  problems: ['pack-unusable'],
  act: async ({ by, params: { id, kind }, query: { subject }, now }, { sql, policies }) => {
    const { state, offset } = await own(sql, id, departmentOf(by.actor));
    const party = state.parties.find((one) => subject === undefined || one.subject === subject);
    if (!party) throw notFound('party');
    const on = businessDay(now, offset);
    const matter = determinationMatter(state, party);
    const { caseId, department } = state;
    const { list, version } = state.policy;
    const fields = {
      ...matter,
      list,
      version,
      reasons: matter.reasons || texts.toBeWritten,
      decidedOn: matter.decidedOn || on,
    };
    const request = { id, kind, caseId, procedure: id, subject: party.subject, department, on, fields };
    return { download: pdfNamed(`${kind}-draft.pdf`, await draftPaper(sql, policies, request)) };
  },
});

async function own(sql: Sql, id: string, department: string) {
  const row = await firstRow<{ state: DeterminationState; offset: number }>(sql, statement, [id, department]);
  if (!row) throw notFound('determination');
  return row;
}
