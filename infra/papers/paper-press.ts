import type { DataSource, EntityManager } from 'typeorm';
import type { PaperRequest } from '../../activities/contract';
import type { PaperPress } from '../../activities/ports';
import { DomainError } from '../../domain/errors';
import type { PaperRef } from '../../domain/notice/notice-state';
import { type FormalKind, numbersGiven } from '../../domain/policy/paper-fields';
import { againIfTaken, takeNumber } from '../db/numbers';
import { formerPaper, paperRef } from '../db/papers';
import type { KnownToPaper } from './compose/known';
import { said } from './compose/paper-draft';
import { composeFields, formalKind } from './compose-fields';
import { documentNumbers, registerOf } from './document-number';
import { actLanguage, type FinishingParts, finishPaper, type PaperToFinish } from './finish-paper';
import { knownToPaper, type RulesOfPapers } from './known-to-paper';
import { oneAtATime } from './one-at-a-time';

/** What the press works with: the case file, and what makes a paper final. */
export interface PaperPressParts extends FinishingParts {
  dataSource: DataSource;
  policies: RulesOfPapers;
}

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
  const fields = composeFields(kind, { number, language: actLanguage, request, known });
  const { id, caseId, procedure, subject, department, on } = request;
  const place = { id, caseId, procedure, subject, department, kind, on };
  return finishPaper(transaction, { ...place, number, fields, former }, parts);
}

async function replaced(transaction: EntityManager, { kind, request }: Asked): Promise<PaperToFinish['former']> {
  const { replaces, caseId, subject } = request;
  if (replaces === undefined || (await paperRef(transaction, request.id))) return null;
  const former = await formerPaper(transaction, { id: replaces, caseId, subject, kind });
  if (former) return { id: replaces, ...former };
  const reason = `Paper ${replaces} cannot be replaced: name the newest ${kind} of this case to the same subject.`;
  throw new DomainError('malformed', reason, 'replaces');
}

function numberFor(transaction: EntityManager, { kind, request, known }: Asked, rules: RulesOfPapers): Promise<string> {
  const given = numbersGiven[kind];
  if (given) return Promise.resolve(said({ number: '', language: actLanguage, request, known }, given));
  const { department, id, on } = request;
  const place = { register: registerOf(kind), department, year: Number(on.slice(0, 4)), key: `paper/${id}` };
  return takeNumber(transaction, place, documentNumbers(rules));
}
