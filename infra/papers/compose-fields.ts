import type { PaperRequest } from '../../activities/contract';
import { DomainError } from '../../domain/errors';
import { type FormalKind, formalKinds, type PaperFields, paperFields } from '../../domain/policy/paper-fields';
import { criterion, facts } from './compose/allegation';
import { answers } from './compose/answers';
import { banDecision, banEnd, banNotice } from './compose/ban';
import { comments } from './compose/comments';
import { lastDay, publication, term } from './compose/consequences';
import { correction } from './compose/correction';
import { frameOf } from './compose/frame';
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

/** The kinds of paper that are written here from the matter of a case; the others are stated whole by whoever asks. */
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
  'ban-notice',
  'ban-decision',
  'ban-end',
] as const satisfies readonly FormalKind[];

/** A kind of paper that is written here. */
export type ComposedKind = (typeof composedKinds)[number];

type Own<Kind extends FormalKind> = Omit<PaperFields<Kind>, keyof ReturnType<typeof frameOf>>;
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
    priorNoticeNumber: draft.known.priorNoticeNumber ?? draft.known.caseNumber,
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
  'ban-notice': banNotice,
  'ban-decision': banDecision,
  'ban-end': banEnd,
};

/**
 * Gives every field of a paper as finished text: written from the raw matter of its request and what is known of case and
 * rules, or stated by the request itself where the kind is none of `composedKinds`.
 * Throws `malformed`, naming the field, for matter that is missing or that the rules do not know.
 */
export function composeFields<Kind extends FormalKind>(kind: Kind, draft: PaperDraft): PaperFields<Kind> {
  const frame = frameOf(draft);
  const { fields } = draft.request;
  const all: Readonly<Record<string, string | undefined>> = isComposed(kind)
    ? { ...frame, ...composers[kind](draft) }
    : { ...fields, ...frame, addressee: fields['addressee'] ?? frame.addressee };
  const stated = paperFields[kind].flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]] as const]));
  return Object.fromEntries(stated) as unknown as PaperFields<Kind>;
}

/** Says which kind of paper a request asks for; throws `malformed` for one that does not exist. */
export function formalKind({ kind }: PaperRequest): FormalKind {
  const known = formalKinds.find((one) => one === kind);
  if (known) return known;
  throw new DomainError('malformed', `No paper is called "${kind}"; ask for ${formalKinds.join(', ')}.`, 'kind');
}

function isComposed(kind: FormalKind): kind is ComposedKind {
  return composedKinds.some((one) => one === kind);
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
