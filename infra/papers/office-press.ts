import type { DataSource, EntityManager } from 'typeorm';
import { DomainError } from '../../domain/errors';
import type { PaperRef } from '../../domain/notice/notice-state';
import type { PaperFields } from '../../domain/policy/paper-fields';
import { againIfTaken, takeNumber } from '../db/numbers';
import { formerPaper, paperRef } from '../db/papers';
import { dateInPaper } from './compose/figures';
import { documentNumbers, registerOf } from './document-number';
import { actLanguage, authorityOf, type FinishingParts, finishPaper, type PaperToFinish } from './finish-paper';
import { oneAtATime } from './one-at-a-time';

/** The kinds of paper that offices issue in words of their own, beside those that a procedure writes. */
export type OfficeKind = 'supervision-order' | 'circular' | 'minutes' | 'receipt' | 'credit-report' | 'measure-order';

type Frame = 'number' | 'department' | 'issuedOn' | 'contact';

/** Asks for a paper of an office: whose it is, and its words; number, authority, day and contact are added. */
export interface OfficePaper<Kind extends OfficeKind = OfficeKind> {
  /** Stable id of the paper; the same id gives the same paper. */
  id: string;
  kind: Kind;
  caseId: string | null;
  procedure: string | null;
  subject: string | null;
  /** The authority that issues it. */
  department: string;
  /** Business date of the paper, Asia/Shanghai. */
  on: string;
  /** The number that it was given before; null where it takes the next of its register. */
  number: string | null;
  /** The paper of which this one is a new version, if any. */
  replaces?: string | null;
  fields: Omit<PaperFields<Kind>, Frame>;
}

/** What is written together with a paper, in the same transaction, under its number. */
export type Beside = (transaction: EntityManager, number: string) => Promise<void>;

/** Sets papers of offices as PDF. */
export interface OfficePress {
  /** Makes a paper and what is written beside it, both or neither; asked again with the same id it gives the stored one. */
  issue<Kind extends OfficeKind>(paper: OfficePaper<Kind>, beside?: Beside): Promise<PaperRef>;
}

/** Makes the press for papers of offices; throws `malformed` for a department that is not registered and a paper that cannot be replaced. */
export function createOfficePress(parts: FinishingParts & { dataSource: DataSource }): OfficePress {
  const { dataSource } = parts;
  const inTurn = oneAtATime();
  return {
    async issue(paper, beside) {
      const stored = await paperRef(dataSource, paper.id);
      if (stored) return stored;
      const finished = () => dataSource.transaction((transaction) => finish(transaction, paper, { parts, beside }));
      return inTurn(() => againIfTaken(finished));
    },
  };
}

async function finish<Kind extends OfficeKind>(
  transaction: EntityManager,
  { number: given, fields, replaces = null, ...paper }: OfficePaper<Kind>,
  { parts, beside }: { parts: FinishingParts; beside: Beside | undefined },
): Promise<PaperRef> {
  const { id, department, on, kind } = paper;
  const place = { register: registerOf(kind), department, year: Number(on.slice(0, 4)), key: `paper/${id}` };
  const number = given ?? (await takeNumber(transaction, place, documentNumbers(parts.policies)));
  // Whoever asked for the same paper at the same time has held the number until it was stored.
  const stored = await paperRef(transaction, id);
  if (stored) return stored;
  const former = await formerOf(transaction, { ...paper, replaces });
  const frame: Record<Frame, string> = {
    number,
    department: authorityOf(parts, department),
    issuedOn: dateInPaper(on, actLanguage, 'on'),
    contact: await contactOf(transaction, department),
  };
  const whole = { ...fields, ...frame } as unknown as PaperFields<Kind>;
  const ref = await finishPaper(transaction, { ...paper, number, fields: whole as never, former }, parts);
  await beside?.(transaction, number);
  return ref;
}

async function formerOf(
  transaction: EntityManager,
  { replaces, caseId, subject, kind }: Pick<OfficePaper, 'caseId' | 'subject' | 'kind'> & { replaces: string | null },
): Promise<PaperToFinish['former']> {
  if (replaces === null) return null;
  const found =
    caseId !== null && subject !== null && (await formerPaper(transaction, { id: replaces, caseId, subject, kind }));
  if (found) return { id: replaces, ...found };
  const reason = `Paper ${replaces} cannot be replaced: name the newest ${kind} of this case to the same subject.`;
  throw new DomainError('malformed', reason, 'replaces');
}

async function contactOf(transaction: EntityManager, department: string): Promise<string> {
  const [row] = await transaction.query<{ mail: string }[]>('select mail from department where id = $1', [department]);
  if (row) return row.mail;
  throw new Error(`the department ${department} is not on file yet; try it again`);
}
