import type { PaperRequest } from '../../activities/contract';
import { DomainError } from '../../domain/errors';
import type { PaperFields, PaperKind, PaperLanguage } from '../../domain/policy/paper-fields';
import { criterion, facts } from './compose/allegation';
import { answers } from './compose/answers';
import { comments } from './compose/comments';
import { lastDay, publication, term } from './compose/consequences';
import { correction } from './compose/correction';
import { frameOf } from './compose/frame';
import type { KnownToPaper } from './compose/known';
import { measuresEnded, measuresTaken } from './compose/measures';
import { noListingReasons } from './compose/no-listing';
import { objectionIncomplete, objectionReceipt, objectionReply } from './compose/objection';
import { type PaperDraft, said } from './compose/paper-draft';
import { removalGround, removedOn } from './compose/removal';
import { earlyRemoval, repairRules } from './compose/repair';
import { repairIncomplete, repairReceipt, repairResult, repairRevocation } from './compose/repair-course';
import { remedies, selfCure, statementPeriod } from './compose/rights';
import { sentence } from './compose/sentences';
import { legalBasis } from './compose/sources';

/** The kinds of paper that procedures ask for, all of them to a subject. */
export const composedKinds = [
  'prior-notice',
  'decision',
  'repair-notice',
  'no-listing-decision',
  'red-decision',
  'red-no-listing-decision',
  'removal-notice',
  'correction-notice',
  'objection-receipt',
  'objection-incomplete',
  'objection-reply',
  'repair-receipt',
  'repair-incomplete',
  'repair-result',
  'repair-revocation',
] as const satisfies readonly PaperKind[];

/** A kind of paper that procedures ask for. */
export type ComposedKind = (typeof composedKinds)[number];

type Own<Kind extends PaperKind> = Omit<PaperFields<Kind>, keyof ReturnType<typeof frameOf>>;
type Composers = { [Kind in ComposedKind]: (draft: PaperDraft) => Own<Kind> };

const composers: Composers = {
  'prior-notice': (draft) => ({
    ...consequences(draft),
    statementPeriod: statementPeriod(draft),
    selfCure: selfCure(draft),
  }),
  decision: (draft) => ({
    ...consequences(draft),
    ...remedies(draft),
    reasons: sentence(said(draft, 'reasons'), draft.language),
    answers: answers(draft),
    lastDay: lastDay(draft),
    earlyRemoval: earlyRemoval(draft),
  }),
  'repair-notice': (draft) => ({ ...repairRules(draft), decisionNumber: said(draft, 'decisionNumber') }),
  'no-listing-decision': (draft) => ({
    priorNoticeNumber: draft.known.caseNumber,
    facts: facts(draft),
    reasons: noListingReasons(draft),
  }),
  'red-decision': (draft) => ({
    ...consequences(draft),
    reasons: sentence(said(draft, 'reasons'), draft.language),
    comments: comments(draft),
    lastDay: lastDay(draft),
  }),
  'red-no-listing-decision': (draft) => ({
    facts: facts(draft),
    reasons: noListingReasons(draft),
    comments: comments(draft),
  }),
  'removal-notice': (draft) => ({
    decisionNumber: said(draft, 'decisionNumber'),
    ground: removalGround(draft),
    removedOn: removedOn(draft),
    measures: measuresEnded(draft),
  }),
  'correction-notice': (draft) => ({ decisionNumber: said(draft, 'decisionNumber'), ...correction(draft) }),
  'objection-receipt': objectionReceipt,
  'objection-incomplete': objectionIncomplete,
  'objection-reply': objectionReply,
  'repair-receipt': repairReceipt,
  'repair-incomplete': repairIncomplete,
  'repair-result': repairResult,
  'repair-revocation': repairRevocation,
};

/**
 * Writes every field of a paper as finished text, from the raw matter of its request and what is known of case and rules.
 * Throws `malformed`, naming the field, for matter that is missing or that the rules do not know.
 */
export function composeFields<Kind extends ComposedKind>(
  kind: Kind,
  language: PaperLanguage,
  request: PaperRequest,
  known: KnownToPaper,
): PaperFields<Kind> {
  const draft = { language, request, known };
  return { ...frameOf(draft, kind), ...composers[kind](draft) } as unknown as PaperFields<Kind>;
}

/** Says which kind of paper a request asks for; throws `malformed` for one that no procedure asks for. */
export function composedKind({ kind }: PaperRequest): ComposedKind {
  const known = composedKinds.find((one) => one === kind);
  if (known) return known;
  throw new DomainError(
    'malformed',
    `No paper "${kind}" is written here; ask for ${composedKinds.join(', ')}.`,
    'kind',
  );
}

function consequences(draft: PaperDraft) {
  return {
    facts: facts(draft),
    criterion: criterion(draft),
    basis: legalBasis(draft),
    term: term(draft),
    measures: measuresTaken(draft),
    publication: publication(draft),
  };
}
