import type { ClockRule } from '../policy/policy-pack';

/**
 * How long a bounce can still undo an electronic service. No rule sets it: five days are the usual time after which
 * mail servers give up (RFC 5321 §4.5.4.1), shorter than any defence window, hence assumed.
 */
export const bounceWatch: ClockRule = {
  amount: 5,
  unit: 'd',
  from: 'dispatch',
  roll: 'none',
  owner: { role: 'officer', of: 'determining' },
  basis: { document: 'RFC 5321', article: '§4.5.4.1', note: 'give-up time of mail servers; no legal source' },
  status: 'assumed',
};
