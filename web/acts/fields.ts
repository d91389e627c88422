/** How one thing that an act says is asked for. */
export type FieldKind =
  | 'line'
  | 'text'
  | 'lines'
  | 'day'
  | 'yuan'
  | 'choice'
  | 'yes-no'
  | 'criterion'
  | 'statement'
  | 'parties'
  | 'files';

/** One thing that an act says: its place in the body, how it is asked for, and between what one chooses. */
export interface Field {
  name: readonly string[];
  kind: FieldKind;
  choices?: readonly string[];
  optional?: boolean;
}

const field = (name: string, kind: FieldKind, more: Partial<Field> = {}): Field => ({
  name: name.split('.'),
  kind,
  ...more,
});
const reason = [field('reason', 'text')];
const on = (name: string) => [field(name, 'day'), field('reference', 'line')];
const files = field('attachments', 'files', { optional: true });
const executed = [field('what', 'text'), field('on', 'day'), files];

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
  'amend-draft': draftFields,
  'submit-for-review': [],
  'pass-review': [field('opinion', 'text')],
  'answer-statement': [
    field('statement', 'statement'),
    field('finding', 'choice', { choices: ['upheld', 'partly-upheld', 'rejected'] }),
    field('reasons', 'text'),
  ],
  'answer-order': [field('order', 'line'), field('reply', 'text'), files],
  'verify-cure': [field('accepted', 'yes-no'), field('reasons', 'text')],
  'request-extension': [field('ground', 'text')],
  resubmit: [field('note', 'text')],
  decide: [
    field('list', 'parties', { optional: true }),
    field('noListingGround', 'choice', {
      choices: ['self-cure', 'defence-upheld', 'criterion-not-met'],
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
  'accept-order': [],
  'report-execution': executed,
  'report-lift': executed,
  'give-statement': [field('text', 'text'), files],
  'waive-defence': [],
  'claim-cure': [field('proof', 'text'), field('promise', 'text'), files],
};

/** What an act says; an act that names nothing of its own gives its reason. */
export function fieldsOf(act: string): readonly Field[] {
  return asked[act] ?? reason;
}
