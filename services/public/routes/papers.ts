import type { z } from 'zod';
import { maskOrganisationName, maskPersonName } from '../../../domain/identifiers/masking';
import { readPaperCode } from '../../../domain/identifiers/paper-code';
import type { SubjectKind } from '../../../domain/policy/policy-pack';
import { Problem } from '../../shared/problem';
import { firstRow, type Sql } from '../../shared/sql';
import { comparisonBody, comparisonSchema, paperCodeParams, verificationSchema, type verifiedPaper } from '../contract';
import type { PublicDeps } from '../public-deps';
import { publicRoute } from '../route';

type PaperRow = Omit<z.input<typeof verifiedPaper>, 'state' | 'authority' | 'subject' | 'replacedBy' | 'withdrawn'> & {
  department: string;
  name: string | null;
  subjectKind: SubjectKind | null;
  newerNumber: string | null;
  newerDated: string | null;
  withdrawnOn: string | null;
  withdrawnBy: string | null;
};

const statement = `
  select paper.code, paper.kind, paper.title, paper.number, paper.version, paper.department, paper.dated, paper.pages,
    paper.sha256, s.name, s.kind as "subjectKind", newer.number as "newerNumber", newer.dated as "newerDated",
    coalesce(upheld.on, (notice.closed_at at time zone 'Asia/Shanghai')::date::text) as "withdrawnOn", upheld.by as "withdrawnBy"
  from paper left join subject s on s.id = paper.subject_id left join paper newer on newer.replaces = paper.id
  left join procedure notice on notice.id = paper.procedure_id and notice.kind = 'notice' and notice.outcome = 'withdrawn'
  left join lateral (
    select p.snapshot #>> '{decision,on}' as on, p.snapshot #>> '{decision,number}' as by
    from objection o join procedure p on p.id = o.procedure_id
    where o.target_kind = 'notice' and o.target_id = paper.procedure_id and o.remedy is not null limit 1) upheld on true
  where paper.code = $1`;

/** For whoever holds a paper: whether its code is that of a paper of this system, of which, and whether that was replaced or withdrawn, by what. */
export const verifyPaper = publicRoute({
  method: 'get',
  path: '/papers/{code}',
  title: { zh: '文书验证', en: 'Verify a paper' },
  who: 'anyone',
  params: paperCodeParams,
  answer: verificationSchema,
  limit: 'verify',
  act: async ({ params }, deps) => {
    const code = codeOf(params);
    const row = await paperOf(deps.sql, code);
    return { body: row ? present(row, deps) : { state: 'unknown' as const, code } };
  },
});

/** For whoever holds a file: whether it is byte by byte the paper with this code. */
export const comparePaper = publicRoute({
  method: 'post',
  path: '/papers/{code}/comparison',
  title: { zh: '文书比对', en: 'Compare a file with a paper' },
  who: 'anyone',
  params: paperCodeParams,
  body: comparisonBody,
  answer: comparisonSchema,
  limit: 'verify',
  act: async ({ params, body }, { sql }) => {
    const code = codeOf(params);
    const row = await paperOf(sql, code);
    const state = row ? stateOf(row) : ('unknown' as const);
    return { body: { code, state, same: row?.sha256 === body.sha256.toLowerCase() } };
  },
});

/** Reads what was typed; what cannot be a code is told apart from one that nothing was issued with. */
function codeOf({ code: typed }: { code: string }): string {
  const code = readPaperCode(typed);
  if (code !== null) return code;
  throw new Problem('malformed', 'This is no verification code; compare it sign by sign with the paper.', {
    field: 'code',
  });
}

function paperOf(sql: Sql, code: string): Promise<PaperRow | undefined> {
  return firstRow<PaperRow>(sql, statement, [code]);
}

function stateOf({ newerNumber, withdrawnOn }: PaperRow): z.input<typeof verifiedPaper>['state'] {
  if (newerNumber !== null) return 'replaced';
  return withdrawnOn === null ? 'authentic' : 'withdrawn';
}

function present(row: PaperRow, { departments }: PublicDeps): z.input<typeof verifiedPaper> {
  const { department, name, subjectKind, newerNumber: number, newerDated: dated, ...rest } = row;
  const { withdrawnOn: on, withdrawnBy: by, ...shown } = rest;
  const authority = departments.find(({ id }) => id === department)?.name ?? { zh: department, en: department };
  return {
    state: stateOf(row),
    ...shown,
    authority,
    subject: name === null ? null : subjectKind === 'person' ? maskPersonName(name) : maskOrganisationName(name),
    replacedBy: number !== null && dated !== null ? { number, dated } : null,
    withdrawn: on === null ? null : { on, by },
  };
}
