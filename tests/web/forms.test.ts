import type { z } from 'zod';
import { determinationActs, listingActs, measureOrderActs, noticeActs } from '../../services/department/contract/acts';
import { determinationActs as actsOfParties } from '../../services/subject/contract/acts';
import { bodyOf } from '../../web/acts/body-of';
import { fieldsOf } from '../../web/acts/fields';

const offices = Object.entries({ ...determinationActs, ...noticeActs, ...listingActs, ...measureOrderActs });
const parties = Object.entries(actsOfParties);

function said(schema: z.ZodType): string[] {
  return Object.keys((schema as z.ZodObject).shape).sort();
}

function asked(act: string): string[] {
  return [...new Set(fieldsOf(act).map(({ name: [first = ''] }) => first))].sort();
}

describe('the form of an act', () => {
  it.each(offices)('asks an office for what %s says, and nothing else', (act, schema) => {
    expect(asked(act)).toEqual(said(schema));
  });

  it.each(parties)('asks a party for what %s says; for whom is known', (act, schema) => {
    expect([...asked(act), 'subject'].sort()).toEqual(said(schema));
  });

  it('makes fen of yuan, a list of lines, and null of what was left empty', () => {
    const draft = { criterion: 'c', facts: 'f', orderNumber: 'o', orderedPayBy: '2026-11-02', evidence: ' a \n\nb' };

    const rich = bodyOf(fieldsOf('amend-draft'), { draft: { ...draft, amountOwedFen: 0.29 } });
    const poor = bodyOf(fieldsOf('amend-draft'), { draft });

    expect(rich).toEqual({ draft: { ...draft, amountOwedFen: 29, evidence: ['a', 'b'] } });
    expect(poor).toEqual({ draft: { ...draft, amountOwedFen: null, evidence: ['a', 'b'] } });
    expect(determinationActs['amend-draft'].safeParse(rich).success).toBe(true);
  });
});
