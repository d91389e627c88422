/** How one thing that an act says is asked for. */
export type FieldKind =
  | 'line'
  | 'text'
  | 'lines'
  | 'day'
  | 'yuan'
  | 'count'
  | 'feedback'
  | 'sectors'
  | 'choice'
  | 'choices'
  | 'yes-no'
  | 'criterion'
  | 'statement'
  | 'order'
  | 'clock'
  | 'comment'
  | 'colleague'
  | 'department'
  | 'lists'
  | 'parties'
  | 'proof'
  | 'files';

/** One thing that an act says: its place in the body, how it is asked for, and between what one chooses. */
export interface Field {
  name: readonly string[];
  kind: FieldKind;
  choices?: readonly string[];
  optional?: boolean;
  /** The key of its label, where the name alone would say something else. */
  label?: string;
}

const field = (name: string, kind: FieldKind, more: Partial<Field> = {}): Field => ({
  name: name.split('.'),
  kind,
  ...more,
});
const reason = [field('reason', 'text')];
const on = (name: string) => [field(name, 'day'), field('reference', 'line')];
const files = field('attachments', 'files', { optional: true });
const proofs = [
  'application',
  'proof-of-correction',
  'written-commitment',
  'training-certificate',
  'interview-minutes',
  'credit-report',
].map((material) => field(`proofs.${material}`, 'proof', { optional: true, label: `proof-${material}` }));
const times = field('times', 'count', { optional: true });
const fedBack = [field('what', 'text'), field('on', 'day'), times, files];
const notTaken = [field('reason', 'text'), files];
const days = [field('from', 'day', { label: 'firstDay' }), field('until', 'day', { label: 'lastDay' })];

/** What the officer alleges, as the form of a new case and of an amendment ask for it. */
export const draftFields: readonly Field[] = [
  field('draft.criterion', 'criterion'),
  field('draft.facts', 'text'),
  field('draft.orderNumber', 'line'),
  field('draft.orderedPayBy', 'day'),
  field('draft.amountOwedFen', 'yuan', { optional: true }),
  field('draft.evidence', 'lines'),
  field('draft.attachments', 'files', { optional: true }),
];

const asked: Record<string, readonly Field[]> = {
  'hand-in-mandate': [
    field('agent', 'line'),
    field('scope', 'choices', { choices: ['statement', 'objection', 'repair', 'all'] }),
    ...days,
    field('letter', 'files'),
  ],
  'propose-transfer': [
    field('from', 'department', { label: 'fromDepartment' }),
    field('to', 'department', { label: 'toDepartment' }),
    field('lists', 'lists'),
    field('on', 'day', { label: 'since' }),
    field('basis', 'line'),
  ],
  'apply-transfer': [],
  'withdraw-transfer': [],
  'enter-absence': [field('deputy', 'colleague'), ...days],
  'enter-absence-of': [
    field('person', 'colleague', { label: 'absentPerson' }),
    field('deputy', 'colleague'),
    ...days,
    field('lent', 'choices', { choices: ['officer', 'reviewer', 'approver'], optional: true }),
  ],
  'cancel-absence': [],
  'write-minutes': [
    field('occasion', 'line'),
    field('heldOn', 'line'),
    field('place', 'line'),
    field('present', 'line'),
    field('record', 'text'),
  ],
  'write-receipt': [field('received', 'text'), field('receivedOn', 'day'), field('nextStep', 'line')],
  'accept-mandate': [],
  'revoke-mandate': [],
  'amend-draft': draftFields,
  'submit-for-review': [],
  'pass-review': [field('opinion', 'text')],
  'answer-statement': [
    field('statement', 'statement'),
    field('finding', 'choice', { choices: ['upheld', 'partly-upheld', 'rejected'] }),
    field('reasons', 'text'),
  ],
  'answer-order': [field('order', 'order'), field('reply', 'text'), files],
  'order-supervision': [field('ground', 'text'), field('replyBy', 'day', { optional: true })],
  'return-reply': [field('order', 'order'), field('reason', 'text'), field('replyBy', 'day', { optional: true })],
  'close-order': [
    field('order', 'order'),
    field('finding', 'choice', { choices: ['resolved', 'not-accepted'] }),
    field('reason', 'text'),
  ],
  'record-comment': [field('text', 'text'), field('contact', 'line', { optional: true })],
  'answer-comment': [
    field('comment', 'comment'),
    field('finding', 'choice', { choices: ['upheld', 'partly-upheld', 'rejected'] }),
    field('reasons', 'text'),
  ],
  'verify-cure': [field('accepted', 'yes-no'), field('reasons', 'text')],
  'pause-clock': [
    field('clock', 'clock'),
    field('ground', 'choice', {
      label: 'pauseGround',
      choices: ['expert-opinion', 'papers-of-subject', 'hearing', 'other-authority'],
    }),
    field('reason', 'text'),
    files,
  ],
  'resume-clock': [field('clock', 'clock'), field('reason', 'text')],
  'request-extension': [field('clock', 'clock'), field('ground', 'text')],
  resubmit: [field('note', 'text')],
  decide: [
    field('list', 'parties', { optional: true }),
    field('noListingGround', 'choice', {
      choices: ['self-cure', 'defence-upheld', 'comment-upheld', 'black-entry-open', 'criterion-not-met'],
      optional: true,
    }),
    field('reasons', 'text'),
  ],
  'choose-channel': [
    field('channel', 'choice', { choices: ['electronic', 'in-person', 'left', 'post', 'announcement'] }),
  ],
  'record-proof': on('servedOn'),
  'record-announcement': on('on'),
  'request-correction': [field('summary', 'text'), field('reason', 'text')],
  'take-over-correction': [field('summary', 'text'), field('reason', 'text')],
  'take-over-removal': [
    field('ground', 'choice', {
      choices: ['expiry', 'repair', 'objection-upheld', 'base-decision-revoked', 'correction'],
    }),
    field('on', 'day'),
    field('reason', 'text'),
  ],
  'request-suspension': [
    field('court', 'line'),
    field('number', 'line', { label: 'rulingNumber' }),
    field('ruledOn', 'day'),
    field('planUntil', 'day'),
    field('attachments', 'files', { label: 'ruling' }),
  ],
  'refuse-suspension': [field('reason', 'text'), field('whatToDo', 'text')],
  'report-plan': [
    field('carriedOut', 'yes-no'),
    field('on', 'day'),
    field('reason', 'text'),
    field('attachments', 'files', { label: 'proofOfPlan' }),
  ],
  'accept-order': [],
  'report-execution': fedBack,
  'report-partial': fedBack,
  'report-not-executable': notTaken,
  'report-not-applicable': notTaken,
  'report-further': [
    field('finding', 'choice', {
      choices: ['executed', 'partly-executed', 'not-applicable', 'not-executable'],
      label: 'measureFinding',
    }),
    field('corrects', 'feedback', { optional: true }),
    ...fedBack,
  ],
  'report-lift': fedBack,
  'propose-ban': [
    field('sectors', 'sectors'),
    field('permanent', 'yes-no'),
    field('until', 'day', { optional: true, label: 'banUntil' }),
    field('facts', 'text'),
  ],
  'impose-ban': [field('reasons', 'text')],
  'refer-ban': [field('reasons', 'text')],
  'refuse-ban': [field('reasons', 'text')],
  'approve-ban': [field('reasons', 'text')],
  'revoke-ban': [field('reasons', 'text')],
  'file-objection': [
    field('ground', 'choice', {
      label: 'objectionGround',
      choices: ['facts-wrong', 'not-the-subject', 'rule-not-met', 'duty-performed', 'details-wrong'],
    }),
    field('statement', 'text', { label: 'objectionStatement' }),
    field('papers', 'lines', { optional: true }),
  ],
  supplement: [field('text', 'text'), field('papers', 'lines', { optional: true })],
  'find-incomplete': [field('missing', 'lines')],
  'accept-objection': [],
  'report-verification': [
    field('finding', 'choice', { choices: ['entry-right', 'entry-wrong', 'details-wrong'] }),
    field('report', 'text'),
  ],
  'decide-objection': [
    field('outcome', 'choice', { choices: ['upheld', 'rejected'] }),
    field('remedy', 'choice', { choices: ['remove', 'correct'], optional: true }),
    field('summary', 'text', { optional: true }),
    field('reasons', 'text'),
  ],
  'file-repair': [
    field('route', 'choice', {
      choices: ['training-class', 'interview', 'credit-report', 'expiry', 'legal-duty-performed'],
    }),
    field('correctedOn', 'day'),
    ...proofs,
    field('commitment', 'text'),
  ],
  'hand-in-papers': [field('text', 'text'), ...proofs],
  'accept-application': [],
  'refuse-application': [field('reason', 'text'), field('whatToDo', 'text')],
  'grant-repair': [field('reasons', 'text')],
  'refuse-repair': [field('reasons', 'text'), field('whatToDo', 'text')],
  'revoke-repair': [field('reasons', 'text')],
  'give-statement': [field('text', 'text'), files],
  'waive-defence': [],
  'claim-cure': [field('proof', 'text'), field('promise', 'text'), files],
};

/** What an act says; an act that names nothing of its own gives its reason. */
export function fieldsOf(act: string): readonly Field[] {
  return asked[act] ?? reason;
}
