import type { MatterName } from './paper-matter';

/** Fields at the head and foot of every paper: its number, its addressee, who issues it, when, and whom to ask. */
const frame = ['number', 'addressee', 'department', 'issuedOn', 'contact'] as const;

/** What each kind of paper must state; all fields are finished text in the language of the paper. */
export const paperFields = {
  'prior-notice': [
    ...frame,
    'listTitle',
    'facts',
    'criterion',
    'basis',
    'term',
    'measures',
    'publication',
    'statementPeriod',
    'selfCure',
  ],
  decision: [
    ...frame,
    'listTitle',
    'facts',
    'criterion',
    'reasons',
    'basis',
    'answers',
    'term',
    'lastDay',
    'measures',
    'publication',
    'earlyRemoval',
    'reviewPeriod',
    'suitPeriod',
  ],
  'repair-notice': [
    ...frame,
    'listTitle',
    'decisionNumber',
    'conditions',
    'materials',
    'bars',
    'falseStatements',
    'answerPeriod',
  ],
  'no-listing-decision': [...frame, 'listTitle', 'priorNoticeNumber', 'facts', 'reasons'],
  'red-decision': [
    ...frame,
    'listTitle',
    'facts',
    'criterion',
    'reasons',
    'basis',
    'comments',
    'term',
    'lastDay',
    'measures',
    'publication',
  ],
  'red-no-listing-decision': [...frame, 'listTitle', 'facts', 'reasons', 'comments'],
  'removal-notice': [...frame, 'listTitle', 'decisionNumber', 'ground', 'removedOn', 'measures'],
  'correction-notice': [...frame, 'listTitle', 'decisionNumber', 'before', 'after', 'reasons', 'correctedOn'],
  'objection-receipt': [
    ...frame,
    'target',
    'mark',
    'receivedAt',
    'ground',
    'papersGiven',
    'checkBy',
    'decider',
    'answerPeriod',
  ],
  'objection-incomplete': [...frame, 'target', 'missing', 'makeUpBy'],
  'objection-reply': [...frame, 'target', 'outcome', 'effect', 'reasons', 'nextLevel'],
  'repair-receipt': [...frame, 'matter', 'receivedAt', 'route', 'papersGiven', 'checkBy', 'decider', 'answerPeriod'],
  'repair-incomplete': [...frame, 'matter', 'missing', 'makeUpBy'],
  'repair-result': [...frame, 'matter', 'outcome', 'effect', 'reasons', 'whatToDo'],
  'repair-revocation': [...frame, 'matter', 'reasons', 'consequence', 'barred'],
  'ban-notice': [...frame, 'listTitle', 'decisionNumber', 'facts', 'sectors', 'lastDay', 'statementPeriod'],
  'ban-decision': [
    ...frame,
    'listTitle',
    'decisionNumber',
    'facts',
    'sectors',
    'lastDay',
    'reasons',
    'reviewPeriod',
    'suitPeriod',
  ],
  'ban-end': [...frame, 'listTitle', 'decisionNumber', 'sectors', 'ground', 'endedOn', 'reasons'],
  'measure-order': [
    ...frame,
    'listTitle',
    'subject',
    'decisionNumber',
    'measure',
    'basis',
    'lastDay',
    'acceptancePeriod',
    'feedbackPeriod',
  ],
  'supervision-order': [...frame, 'caseNumber', 'pressedFor', 'replyBy'],
  circular: [...frame, 'from', 'to', 'matters', 'demands'],
  minutes: [...frame, 'caseNumber', 'occasion', 'heldOn', 'place', 'present', 'record', 'recorder'],
  receipt: [...frame, 'caseNumber', 'received', 'receivedOn', 'receivedBy', 'nextStep'],
  'credit-report': [...frame, 'subject', 'asOf', 'purpose', 'entries', 'records', 'repairs'],
  'mail-notice': ['department', 'room', 'contact'],
  'mail-reminder': ['matter', 'caseNumber', 'dueOn', 'room'],
  'mail-calendar': ['year', 'deadlines', 'cases', 'room'],
  'mail-possible-duplicate': [],
} as const;

/** One kind of paper or mail text. */
export type PaperKind = keyof typeof paperFields;

/** The name of a field of any paper. */
export type PaperField = (typeof paperFields)[PaperKind][number];

/** The fields that a kind of paper takes, all of them and no others. */
export type PaperFields<Kind extends PaperKind> = Readonly<Record<(typeof paperFields)[Kind][number], string>>;

/** A kind of paper that bears a number, a date and the name of its issuer; the rest are texts of mails. */
export type FormalKind = Exclude<PaperKind, `mail-${string}`>;

/** Every kind of paper that bears a number, in order. */
export const formalKinds = Object.keys(paperFields).filter((kind) => !kind.startsWith('mail-')) as FormalKind[];

/** The kinds that bear a number given before, by the name under which their request says it; every other paper takes one of its own. */
export const numbersGiven: Readonly<Partial<Record<FormalKind, MatterName>>> = {
  decision: 'decisionNumber',
  'no-listing-decision': 'decisionNumber',
  'red-decision': 'decisionNumber',
  'red-no-listing-decision': 'decisionNumber',
  'objection-receipt': 'objectionNumber',
  'objection-incomplete': 'objectionNumber',
  'objection-reply': 'replyNumber',
  'repair-receipt': 'repairNumber',
  'repair-incomplete': 'repairNumber',
  'repair-result': 'resultNumber',
  'repair-revocation': 'repairNumber',
  'ban-decision': 'banNumber',
};

/** The languages in which every paper exists. */
export const paperLanguages = ['zh', 'en'] as const;

/** One language of a paper. */
export type PaperLanguage = (typeof paperLanguages)[number];
