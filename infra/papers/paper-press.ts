import { createHash, randomBytes } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import type { PaperRequest } from '../../activities/contract';
import type { PaperPress } from '../../activities/ports';
import { DomainError } from '../../domain/errors';
import { PAPER_CODE_BYTES, paperCode } from '../../domain/identifiers/paper-code';
import type { PaperRef } from '../../domain/notice/notice-state';
import { type FormalKind, numbersGiven } from '../../domain/policy/paper-fields';
import { againIfTaken, takeNumber } from '../db/numbers';
import { type FormerPaper, formerPaper, paperRef, storePaper } from '../db/papers';
import { departmentName } from './compose/frame';
import type { KnownToPaper } from './compose/known';
import { said } from './compose/paper-draft';
import { composeFields, formalKind } from './compose-fields';
import { documentNumbers, numberIsAssumed, registerOf } from './document-number';
import { knownToPaper, type RulesOfPapers } from './known-to-paper';
import { oneAtATime } from './one-at-a-time';
import { typeset } from './pdf/typeset';
import { renderPaper } from './render-paper';
import { filled, sheetOf } from './sheet-of';

/** What the press works with: the case file, the rules of the installation, its address and the wall clock. */
export interface PaperPressParts {
  dataSource: DataSource;
  policies: RulesOfPapers;
  /** Scheme, host and port of the pages, where papers are verified. */
  origin: string;
  clock: () => Date;
}

// The act is in Chinese; whoever reads English reads a translation, which is no paper.
const language = 'zh';

/**
 * Makes the press for papers, in Chinese, which is the language of the act. A paper is final: asking again with the same
 * id gives the stored one. Its number is taken in the transaction that stores it, so that none is lost or given twice.
 * Throws `malformed` for an unknown kind, list version, missing field or a paper that cannot be replaced.
 */
export function createPaperPress(parts: PaperPressParts): PaperPress {
  const { dataSource, policies } = parts;
  // Whoever waits for a number holds a connection; in turns they never take those that the journal needs.
  const inTurn = oneAtATime();
  return {
    async prepare(request) {
      const stored = await paperRef(dataSource, request.id);
      if (stored) return stored;
      const kind = formalKind(request);
      const known = await knownToPaper(dataSource, policies, request);
      const finished = () =>
        dataSource.transaction((transaction) => finish(transaction, { kind, request, known }, parts));
      return inTurn(() => againIfTaken(finished));
    },
  };
}

interface Asked {
  kind: FormalKind;
  request: PaperRequest;
  known: KnownToPaper;
}

async function finish(transaction: EntityManager, asked: Asked, parts: PaperPressParts): Promise<PaperRef> {
  const { kind, request, known } = asked;
  const former = await replaced(transaction, asked);
  const number = await numberFor(transaction, asked, parts.policies);
  // Whoever asked for the same paper at the same time has held the number until it was stored.
  const stored = await paperRef(transaction, request.id);
  if (stored) return stored;
  const draft = { number, language, request, known } as const;
  const { title, body, version: templateVersion } = renderPaper(kind, language, composeFields(kind, draft));
  const code = paperCode(randomBytes(PAPER_CODE_BYTES));
  const version = (former?.version ?? 0) + 1;
  const sheet = sheetOf(
    {
      language,
      authority: departmentName(draft, request.department),
      number,
      title,
      body,
      notes: notesOf(asked, { version, former, parts }),
      watermark: null,
      verification: { code, address: `${parts.origin}/verify/${code}` },
    },
    known.words.sheet,
  );
  const { pdf, pages } = await typeset(sheet, request.on);
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const { id, caseId, procedure, subject, department, on: dated, replaces = null } = request;
  const place = {
    id,
    caseId,
    procedure,
    subject,
    department,
    kind,
    language,
    dated,
    madeAt: parts.clock().toISOString(),
  };
  const text = { number, version, replaces, code, title, body, sheet, pages, pdf, sha256, templateVersion };
  return storePaper(transaction, { ...place, ...text });
}

async function replaced(transaction: EntityManager, { kind, request }: Asked): Promise<FormerPaper | null> {
  const { replaces, caseId, subject } = request;
  if (replaces === undefined || (await paperRef(transaction, request.id))) return null;
  const former = await formerPaper(transaction, { id: replaces, caseId, subject, kind });
  if (former) return former;
  const reason = `Paper ${replaces} cannot be replaced: name the newest ${kind} of this case to the same subject.`;
  throw new DomainError('malformed', reason, 'replaces');
}

function numberFor(transaction: EntityManager, { kind, request, known }: Asked, rules: RulesOfPapers): Promise<string> {
  const given = numbersGiven[kind];
  if (given) return Promise.resolve(said({ number: '', language, request, known }, given));
  const { department, id, on } = request;
  const place = { register: registerOf(kind), department, year: Number(on.slice(0, 4)), key: `paper/${id}` };
  return takeNumber(transaction, place, documentNumbers(rules));
}

function notesOf(
  { request, known }: Asked,
  { version, former, parts }: { version: number; former: FormerPaper | null; parts: PaperPressParts },
): string[] {
  const { sheet } = known.words;
  return [
    ...(former ? [filled(sheet.replaces[language], { version: String(version), former: former.number })] : []),
    ...(numberIsAssumed(parts.policies, request.department) ? [sheet.assumedNumber[language]] : []),
  ];
}
