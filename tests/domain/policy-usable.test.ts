import type { PolicyPack } from '../../domain/policy/policy-pack';
import { usability } from '../../domain/policy/usable';
import { aPolicyPack } from '../support/a-policy-pack';

const office = { training: false, signedOff: false };
const assumedTerm: Partial<PolicyPack> = {
  term: {
    amount: 2,
    unit: 'y',
    from: 'decision',
    basis: { document: 'none found', article: 'none' },
    status: 'assumed',
  },
};

describe('A list may be used only when its rules are complete', () => {
  it('a complete and verified pack can be used anywhere', () => {
    const pack = aPolicyPack();

    expect(usability(pack, office)).toEqual({ usable: true, missing: [] });
  });

  const gaps: [string, Partial<PolicyPack>, string][] = [
    ['a legal basis', { legalBasis: [] }, 'legalBasis'],
    ['criteria', { criteria: [] }, 'criteria'],
    ['a procedure', { procedure: null }, 'procedure'],
    ['a clock', { clocks: { ...aPolicyPack().clocks, statement: undefined as never } }, 'clocks.statement'],
    ['a channel of publication', { publication: null }, 'publication'],
    [
      'a prior notice',
      { papers: { ...aPolicyPack().papers, 'prior-notice': undefined as never } },
      'papers.prior-notice',
    ],
    ['an objection', { objection: null }, 'objection'],
    ['a way off the list', { exits: [] }, 'exits'],
  ];

  it.each(gaps)('a pack without %s cannot be used at all, not even for training', (_what, gap, missing) => {
    const pack = aPolicyPack(gap);

    expect(usability(pack, { training: true, signedOff: true })).toEqual({ usable: false, missing: [missing] });
  });

  it('a pack that lacks several parts says all of them', () => {
    const pack = aPolicyPack({ procedure: null, objection: null, exits: [] });

    expect(usability(pack, office).missing).toEqual(['procedure', 'objection', 'exits']);
  });
});

describe('A list on which nobody is determined here needs less', () => {
  const bare: Partial<PolicyPack> = { procedure: null, clocks: {}, papers: {}, objection: null, publication: null };

  it.each([
    ['object', ['measures', 'exits']],
    ['watch', ['measures', 'exits']],
    ['record', ['exits']],
    ['honour', ['exits']],
    ['ledger', ['exits']],
  ] as const)('of kind %s: no clocks and no procedure, but %j', (kind, needed) => {
    const kept = aPolicyPack({ ...bare, kind });
    const gaps = { measures: [], exits: [], legalBasis: [], criteria: [] };

    expect(usability(kept, office)).toEqual({ usable: true, missing: [] });
    expect(new Set(usability(aPolicyPack({ ...bare, kind, ...gaps }), office).missing)).toEqual(
      new Set(['legalBasis', 'criteria', ...needed]),
    );
  });

  it('a published case needs the place where it is shown', () => {
    expect(usability(aPolicyPack({ ...bare, kind: 'case' }), office).missing).toEqual(['publication']);
  });

  it('an external decision needs no clocks before the entry, but all of those after it', () => {
    const { procedure, clocks } = aPolicyPack();
    const variant = { ...procedure?.variant, choice: 'external-decision' } as const;
    const { decision: _decision, statement: _statement, ...rest } = clocks;
    const external = { procedure: { ...procedure, variant } as PolicyPack['procedure'] };

    expect(usability(aPolicyPack({ ...external, clocks: rest }), office).usable).toBe(true);
    expect(usability(aPolicyPack({ ...external, clocks: {} }), office).missing).toEqual([
      'clocks.service',
      'clocks.announcement',
      'clocks.measure-acceptance',
      'clocks.measure-feedback',
      'clocks.measure-lift',
      'clocks.exit-receipts',
      'clocks.correction',
    ]);
  });

  it('a red list needs public comment instead of notice and defence', () => {
    expect(usability(aPolicyPack({ kind: 'red', polarity: 'red' }), office).missing).toEqual([
      'procedure.publicComment',
      'clocks.public-comment',
      'clocks.comment-answer',
    ]);
  });

  it('a list without any channel of publication is usable when its entries are pushed', () => {
    const unpublished = { publication: { ...aPolicyPack().publication, channels: [] } as never };

    expect(usability(aPolicyPack(unpublished), office).usable).toBe(true);
    expect(usability(aPolicyPack({ ...unpublished, push: null }), office).missing).toEqual(['publication']);
  });
});

describe('Assumed numbers need somebody who answers for them', () => {
  it('an office cannot use them without a sign-off', () => {
    expect(usability(aPolicyPack(assumedTerm), office)).toEqual({ usable: false, missing: ['sign-off'] });
  });

  it('an office can use them once a named person signed them off', () => {
    expect(usability(aPolicyPack(assumedTerm), { training: false, signedOff: true }).usable).toBe(true);
  });

  it('a training installation can use them', () => {
    expect(usability(aPolicyPack(assumedTerm), { training: true, signedOff: false }).usable).toBe(true);
  });
});
