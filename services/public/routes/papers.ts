import { z } from 'zod';
import { maskOrganisationName, maskPersonName } from '../../../domain/identifiers/masking';
import { readPaperCode } from '../../../domain/identifiers/paper-code';
import type { SubjectKind } from '../../../domain/policy/policy-pack';
import { inBoth } from '../../shared/schemas';
import { firstRow, type Sql } from '../../shared/sql';
import type { PublicDeps } from '../public-deps';
import { publicRoute } from '../route';

const params = z.strictObject({
  code: z
    .string()
    .max(60)
    .transform((typed, context) => {
      const code = readPaperCode(typed);
      if (code !== null) return code;
      context.addIssue({ code: 'custom', message: 'is no verification code: compare it sign by sign with the paper' });
      return z.NEVER;
    }),
});

const newer = z.strictObject({ number: z.string(), dated: z.iso.date() });

const paper = z.strictObject({
  state: z.enum(['authentic', 'replaced']),
  code: z.string(),
  kind: z.string(),
  title: z.string(),
  number: z.string(),
  version: z.int(),
  authority: inBoth,
  subject: z.string().meta({ description: 'The addressee, masked.' }),
  dated: z.iso.date(),
  pages: z.int(),
  sha256: z.string().meta({ description: 'SHA-256 of the PDF, in hex.' }),
  replacedBy: newer.nullable(),
});

const verification = z
  .union([paper, z.strictObject({ state: z.literal('unknown'), code: z.string() })])
  .meta({ id: 'Verification' });

const comparison = z
  .strictObject({ code: z.string(), same: z.boolean(), state: z.enum(['authentic', 'replaced', 'unknown']) })
  .meta({ id: 'Comparison' });

type PaperRow = Omit<z.input<typeof paper>, 'state' | 'authority' | 'subject' | 'replacedBy'> & {
  department: string;
  name: string;
  subjectKind: SubjectKind;
  newerNumber: string | null;
  newerDated: string | null;
};

const statement = `
  select paper.code, paper.kind, paper.title, paper.number, paper.version, paper.department, paper.dated, paper.pages,
    paper.sha256, s.name, s.kind as "subjectKind", newer.number as "newerNumber", newer.dated as "newerDated"
  from paper join subject s on s.id = paper.subject_id left join paper newer on newer.replaces = paper.id
  where paper.code = $1`;

/** For whoever holds a paper: whether the code on it is that of a paper of this system, of which, and whether it still stands. */
export const verifyPaper = publicRoute({
  method: 'get',
  path: '/papers/{code}',
  title: { zh: '文书验证', en: 'Verify a paper' },
  who: 'anyone',
  params,
  answer: verification,
  limit: 'verify',
  act: async ({ params: { code } }, deps) => {
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
  params,
  body: z.strictObject({ sha256: z.string().regex(/^[0-9a-fA-F]{64}$/, 'must be a SHA-256 in hex, 64 signs') }),
  answer: comparison,
  limit: 'verify',
  act: async ({ params: { code }, body }, { sql }) => {
    const row = await paperOf(sql, code);
    const state = row ? stateOf(row) : ('unknown' as const);
    return { body: { code, state, same: row?.sha256 === body.sha256.toLowerCase() } };
  },
});

function paperOf(sql: Sql, code: string): Promise<PaperRow | undefined> {
  return firstRow<PaperRow>(sql, statement, [code]);
}

function stateOf({ newerNumber }: PaperRow): 'authentic' | 'replaced' {
  return newerNumber === null ? 'authentic' : 'replaced';
}

function present(row: PaperRow, { departments }: PublicDeps): z.input<typeof paper> {
  const { department, name, subjectKind, newerNumber: number, newerDated: dated, ...shown } = row;
  const authority = departments.find(({ id }) => id === department)?.name ?? { zh: department, en: department };
  return {
    state: stateOf(row),
    ...shown,
    authority,
    subject: subjectKind === 'person' ? maskPersonName(name) : maskOrganisationName(name),
    replacedBy: number !== null && dated !== null ? { number, dated } : null,
  };
}
