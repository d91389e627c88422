import type { ClockRule, ClockRules, PolicyPack, StartEvent } from '../../domain/policy/policy-pack';

const basis = { document: '试验办法', article: '第一条' };
const verified = { basis, status: 'verified' } as const;

/** A clock of the trial rules; `wd` and rolling unless said otherwise. */
export function aClockRule(amount: number, from: StartEvent, changes: Partial<ClockRule> = {}): ClockRule {
  const owner = { role: 'officer', of: 'determining' } as const;
  return { amount, unit: 'wd', from, roll: 'next-working-day', owner, ...verified, ...changes };
}

const clocks: ClockRules = {
  'legal-review': aClockRule(2, 'submission', { owner: { role: 'reviewer', of: 'determining' } }),
  statement: aClockRule(4, 'service-of-prior-notice', { owner: { role: 'subject', of: 'subject' } }),
  'statement-verification': aClockRule(6, 'statement-received'),
  decision: aClockRule(15, 'ordered-pay-by-date', {
    owner: { role: 'approver', of: 'determining' },
    extension: { amount: 10, unit: 'wd', times: 1, approver: 'approver', ...verified },
  }),
  service: aClockRule(3, 'dispatch'),
  announcement: aClockRule(30, 'publication-of-announcement', { unit: 'd', roll: 'none' }),
  'measure-acceptance': aClockRule(1, 'order-issued', { owner: { role: 'officer', of: 'executing' } }),
  'measure-feedback': aClockRule(8, 'order-accepted', { owner: { role: 'officer', of: 'executing' } }),
  'measure-lift': aClockRule(3, 'exit', { owner: { role: 'officer', of: 'executing' } }),
  'exit-receipts': aClockRule(7, 'exit'),
  correction: aClockRule(2, 'correction-requested'),
};

const complete: PolicyPack = {
  list: 'L99-black',
  row: 'L99',
  version: '1',
  title: { zh: '试验名单', en: 'Trial list' },
  effective: { from: '2025-01-01', to: null, ...verified },
  polarity: 'black',
  kind: 'black',
  subjectKinds: ['company', 'person'],
  authority: { determining: 'human-resources', assisting: null },
  legalBasis: [basis],
  criteria: [{ code: 'unpaid', text: { zh: '未支付', en: 'Not paid' }, ...verified }],
  procedure: {
    variant: { choice: 'own-determination', ...verified },
    legalReview: { choice: 'another-person', ...verified },
    hearing: { choice: 'none', ...verified },
    selfCure: { choice: 'paid-and-promised-before-decision', ...verified },
    higherConsent: { choice: 'none', ...verified },
    linkedPersons: { roles: ['legal-representative', 'directly-responsible'], ...verified },
    minors: { choice: 'never', ...verified },
  },
  clocks,
  term: { amount: 2, unit: 'y', from: 'decision', ...verified },
  publication: { channels: ['department-portal'], ...verified },
  push: { platform: 'city-credit-platform', ...verified },
  exits: [
    { ground: 'expiry', ...verified },
    { ground: 'base-decision-revoked', ...verified },
  ],
  repair: null,
  objection: {
    window: { choice: 'while-listed', ...verified },
    marking: { choice: 'marked-while-pending', ...verified },
    verification: aClockRule(5, 'objection-filed'),
  },
  remedies: null,
  measures: [{ measure: 'limit-bidding', department: 'housing', ...verified }],
  papers: {
    'prior-notice': 'prior-notice',
    decision: 'decision',
    'repair-notice': 'repair-notice',
    'no-listing-decision': 'no-listing-decision',
    'removal-notice': 'removal-notice',
    'correction-notice': 'correction-notice',
    'measure-order': 'measure-order',
  },
  noAdverseUnder: { age: 18, ...verified },
};

/** A pack of trial rules, complete and wholly verified, with the changes that a test needs. */
export function aPolicyPack(changes: Partial<PolicyPack> = {}): PolicyPack {
  return { ...complete, ...changes };
}
