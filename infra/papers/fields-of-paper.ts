import type { DataSource } from 'typeorm';
import type { PaperRequest } from '../../activities/contract';
import { DomainError } from '../../domain/errors';
import type { PaperFields, PaperKind } from '../../domain/policy/paper-fields';
import { exitWords, noListingWords } from './choice-words';
import type { PackWords } from './pack-words';
import { answersTo, lastCorrection, type PaperSources, priorNoticeOf } from './paper-sources';
import { dateWords, yuanWords } from './paper-words';

/** Kinds of paper that go to a subject. */
export const pressedKinds = [
  'prior-notice',
  'decision',
  'repair-notice',
  'no-listing-decision',
  'removal-notice',
  'correction-notice',
] as const satisfies readonly PaperKind[];

/** One kind of paper that goes to a subject. */
export type PressedKind = (typeof pressedKinds)[number];

type Frame = 'number' | 'addressee' | 'department' | 'issuedOn' | 'contact';
type Own<Kind extends PaperKind> = Omit<PaperFields<Kind>, Frame>;
type Writers = {
  [Kind in PressedKind]: (request: PaperRequest, words: PackWords, desk: PaperDesk) => Promise<Own<Kind>>;
};

/** Where a paper's facts are looked up. */
export interface PaperDesk {
  dataSource: DataSource;
  sources: PaperSources;
}

/** What the request itself says; throws `malformed`, naming the field, when it does not. */
function said({ kind, fields }: PaperRequest, name: string): string {
  const text = fields[name];
  if (text === undefined || text === '')
    throw new DomainError('malformed', `The paper ${kind} needs ${name} in its request.`, name);
  return text;
}

function factsOf(request: PaperRequest): string {
  const { orderNumber, orderedPayBy, amountOwedFen } = request.fields;
  return [
    said(request, 'facts'),
    orderNumber ? `责令限期支付文书：${orderNumber}。` : '',
    orderedPayBy ? `责令支付的最后期限：${dateWords(orderedPayBy, 'orderedPayBy')}。` : '',
    amountOwedFen ? `拖欠金额：${yuanWords(amountOwedFen)}。` : '',
  ].join('');
}

const writers: Writers = {
  'prior-notice': async (request, words) => {
    const { listTitle, basis, term, measures, publication, statementPeriod, selfCure } = words;
    const criterion = words.criterion(said(request, 'criterion'));
    return {
      listTitle,
      basis,
      term,
      measures,
      publication,
      statementPeriod,
      selfCure,
      criterion,
      facts: factsOf(request),
    };
  },
  decision: async (request, words, { dataSource }) => {
    const { listTitle, basis, term, measures, publication, earlyRemoval, reviewPeriod, suitPeriod } = words;
    const criterion = words.criterion(said(request, 'criterion'));
    const lastDay = words.lastDay(said(request, 'decidedOn'));
    const answers = await answersTo(dataSource, request);
    const own = { criterion, lastDay, answers, facts: factsOf(request) };
    return { listTitle, basis, term, measures, publication, earlyRemoval, reviewPeriod, suitPeriod, ...own };
  },
  'repair-notice': async (request, words) => {
    const { listTitle, conditions, materials, bars, falseStatements, answerPeriod } = words;
    const decisionNumber = said(request, 'decisionNumber');
    return { listTitle, conditions, materials, bars, falseStatements, answerPeriod, decisionNumber };
  },
  'no-listing-decision': async (request, { listTitle }, { dataSource, sources }) => {
    const prior = await priorNoticeOf(dataSource, request);
    const ground = noListingWords[said(request, 'noListingGround') as keyof typeof noListingWords] ?? '';
    const reasons = `${ground}${request.fields['reasons'] ?? ''}`;
    const priorNoticeNumber = prior ? ownNumber(sources, prior) : '无';
    return { listTitle, priorNoticeNumber, facts: factsOf(request), reasons };
  },
  'removal-notice': async (request, { listTitle, measures }) => {
    const ground = said(request, 'ground');
    return {
      listTitle,
      measures,
      ground: exitWords[ground as keyof typeof exitWords] ?? ground,
      decisionNumber: said(request, 'decisionNumber'),
      removedOn: dateWords(said(request, 'exitOn'), 'exitOn'),
    };
  },
  'correction-notice': async (request, { listTitle }, { dataSource }) => {
    const correction = await lastCorrection(dataSource, request);
    const correctedOn = dateWords(request.on, 'on');
    return { listTitle, decisionNumber: said(request, 'decisionNumber'), correctedOn, ...correction };
  },
};

/** A decision bears its number of the register; every other paper the case number with the head of its own id. */
function numberOf(kind: PressedKind, request: PaperRequest, sources: PaperSources): string {
  const decides = kind === 'decision' || kind === 'no-listing-decision';
  return decides ? said(request, 'decisionNumber') : ownNumber(sources, request.id);
}

function ownNumber({ caseNumber }: PaperSources, paper: string): string {
  return `${caseNumber}-${paper.slice(0, 8)}`;
}

/** Writes every field of a paper in Chinese; throws `malformed`, naming the field, when its request lacks one. */
export async function fieldsOfPaper<Kind extends PressedKind>(
  kind: Kind,
  request: PaperRequest,
  words: PackWords,
  desk: PaperDesk,
): Promise<PaperFields<Kind>> {
  const { addressee, department, contact } = desk.sources;
  const number = numberOf(kind, request, desk.sources);
  const own = await writers[kind](request, words, desk);
  const frame = { number, addressee, department, contact, issuedOn: dateWords(request.on, 'on') };
  return { ...frame, ...own } as unknown as PaperFields<Kind>;
}
