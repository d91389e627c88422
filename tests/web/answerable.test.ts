import { answerable } from '../../web/office/answerable';

const nothing = { cure: null, statements: [], pending: null };
const empty = { etag: '"1"', known: { statements: [], orders: [] } };

describe('a case page', () => {
  it.each(['answer-statement', 'answer-order', 'verify-cure', 'approve-correction'])(
    'has no button for %s while nothing waits for it',
    (act) => {
      expect(answerable(act, nothing, empty)).toBe(false);
    },
  );

  it('has the button once something waits', () => {
    const order = { value: '督办〔2026〕1号', label: '督办〔2026〕1号' };

    expect(answerable('answer-order', nothing, { ...empty, known: { orders: [order] } })).toBe(true);
    expect(answerable('verify-cure', { ...nothing, cure: { accepted: null } }, empty)).toBe(true);
    expect(answerable('approve-correction', { ...nothing, pending: { what: 'correction' } }, empty)).toBe(true);
    expect(answerable('approve-revocation', { ...nothing, pending: { what: 'correction' } }, empty)).toBe(false);
  });

  it('leaves every other act to the service', () => {
    expect(answerable('submit-for-review', nothing, empty)).toBe(true);
    expect(answerable('decide', nothing, empty)).toBe(true);
  });
});
