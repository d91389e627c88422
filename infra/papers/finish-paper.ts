import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../../domain/errors';
import { PAPER_CODE_BYTES, paperCode } from '../../domain/identifiers/paper-code';
import type { PaperRef } from '../../domain/notice/notice-state';
import type { FormalKind, PaperFields } from '../../domain/policy/paper-fields';
import { storePaper } from '../db/papers';
import type { Policies } from '../policy/load-policies';
import { numberIsAssumed } from './document-number';
import { typeset } from './pdf/typeset';
import { renderPaper } from './render-paper';
import { filled, sheetOf } from './sheet-of';

/** The language of the act; whoever reads English reads a translation, which is no paper. */
export const actLanguage = 'zh';

/** What makes a paper final: the registers and phrases of the installation, its address and the wall clock. */
export interface FinishingParts {
  policies: Pick<Policies, 'departments' | 'words'>;
  /** Scheme, host and port of the pages, where papers are verified. */
  origin: string;
  clock: () => Date;
}

/** A paper with its number and finished fields; `on` is the business date (Asia/Shanghai). */
export interface PaperToFinish {
  id: string;
  caseId: string | null;
  procedure: string | null;
  subject: string | null;
  /** The authority that issues it. */
  department: string;
  kind: FormalKind;
  on: string;
  number: string;
  fields: PaperFields<FormalKind>;
  /** The paper of which this one is a new version; null for a first one. */
  former: { id: string; number: string; version: number } | null;
}

/** Sets a paper as PDF with a code of its own and stores it for good, within the transaction in which it took its number. */
export async function finishPaper(
  transaction: EntityManager,
  { fields, former, on, ...paper }: PaperToFinish,
  parts: FinishingParts,
): Promise<PaperRef> {
  const { kind, number, department } = paper;
  const { title, body, version: templateVersion } = renderPaper(kind, actLanguage, fields);
  const code = paperCode(randomBytes(PAPER_CODE_BYTES));
  const version = (former?.version ?? 0) + 1;
  const sheet = sheetOf(
    {
      language: actLanguage,
      authority: authorityOf(parts, department),
      number,
      title,
      body,
      notes: notesOf({ department, version, former }, parts),
      watermark: null,
      verification: { code, address: `${parts.origin}/verify/${code}` },
    },
    parts.policies.words.sheet,
  );
  const { pdf, pages } = await typeset(sheet, on);
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const madeAt = parts.clock().toISOString();
  const text = { version, replaces: former?.id ?? null, code, title, body, sheet, pages, pdf, sha256, templateVersion };
  return storePaper(transaction, { ...paper, ...text, language: actLanguage, dated: on, madeAt });
}

/** Names the issuing authority as papers do; throws `malformed` for one that is not registered. */
export function authorityOf({ policies }: Pick<FinishingParts, 'policies'>, id: string): string {
  const department = policies.departments.find((one) => one.id === id);
  if (department) return department.name[actLanguage];
  throw new DomainError('malformed', `No department is called "${id}"; register it first.`, 'department');
}

function notesOf(
  { department, version, former }: { department: string; version: number; former: PaperToFinish['former'] },
  { policies }: FinishingParts,
): string[] {
  const { sheet } = policies.words;
  return [
    ...(former ? [filled(sheet.replaces[actLanguage], { version: String(version), former: former.number })] : []),
    ...(numberIsAssumed(policies, department) ? [sheet.assumedNumber[actLanguage]] : []),
  ];
}
