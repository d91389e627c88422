import { assumedPaths } from '../../domain/policy/assumed-paths';
import { freezePack } from '../../domain/policy/frozen-pack';
import { packInForce } from '../../domain/policy/pack-in-force';
import type { PolicyPack } from '../../domain/policy/policy-pack';
import { aClockRule, aPolicyPack } from '../support/a-policy-pack';

const nothingFound = { basis: { document: 'none found', article: 'none' }, status: 'assumed' } as const;

describe('A case keeps the rules of its opening', () => {
  it('with list, version, hash, department, clocks, term and choices', () => {
    const pack = aPolicyPack();

    const frozen = freezePack(pack, 'abc');

    expect(frozen).toMatchObject({ list: 'L99-black', version: '1', hash: 'abc', department: 'human-resources' });
    expect(frozen.clocks).toEqual(pack.clocks);
    expect(frozen.term).toEqual(pack.term);
    expect(frozen.criteria).toEqual(['unpaid']);
    expect(frozen.procedure).toEqual({
      variant: 'own-determination',
      legalReview: 'another-person',
      hearing: 'none',
      selfCure: 'paid-and-promised-before-decision',
      higherConsent: 'none',
      linkedPersons: ['legal-representative', 'directly-responsible'],
      minors: 'never',
    });
    expect(frozen.noAdverseUnder).toBe(18);
    expect(frozen.assumed).toEqual([]);
  });

  it('as plain JSON that reads back the same', () => {
    const frozen = freezePack(aPolicyPack(), 'abc');

    expect(JSON.parse(JSON.stringify(frozen))).toEqual(frozen);
  });

  it('and knows which of its numbers are assumed', () => {
    const pack = aPolicyPack({
      clocks: { ...aPolicyPack().clocks, service: aClockRule(7, 'dispatch', nothingFound) },
      measures: [{ measure: 'limit-bidding', department: 'housing', ...nothingFound }],
    });

    expect(freezePack(pack, 'abc').assumed).toEqual(['clocks.service', 'measures.0']);
  });

  it.each([
    ['procedure', { procedure: null }],
    ['publication', { publication: null }],
    ['clocks.legal-review', { clocks: {} }],
  ])('but no case opens under a pack without %s', (part, gap) => {
    const freeze = () => freezePack(aPolicyPack(gap), 'abc');

    expect(freeze).toThrow(expect.objectContaining({ code: 'pack-unusable', field: part }));
  });
});

describe('No determination opens on a list that is not determined here', () => {
  const { procedure } = aPolicyPack();
  const course = (choice: 'external-decision' | 'merged-with-penalty') =>
    ({ procedure: { ...procedure, variant: { ...procedure?.variant, choice } } }) as Partial<PolicyPack>;

  it.each<[string, Partial<PolicyPack>, RegExp]>([
    ['an object of joint punishment', { kind: 'object' }, /of kind "object".*no determination/],
    ['a list decided elsewhere', course('external-decision'), /decided by human-resources elsewhere/],
    ['a list decided with a penalty', course('merged-with-penalty'), /together with a penalty/],
    [
      'a list of honours',
      { kind: 'honour', polarity: 'red' },
      /only recorded here\. Choose a list of kind "black" or "red"/,
    ],
  ])('%s says why', (_what, changes, why) => {
    const freeze = () => freezePack(aPolicyPack(changes), 'abc');

    expect(freeze).toThrow(
      expect.objectContaining({ code: 'pack-unusable', field: 'list', message: expect.stringMatching(why) }),
    );
  });
});

describe('Assumed rules are found wherever they stand', () => {
  it('at the top, in an extension within a clock, and in a list', () => {
    const assumed = { status: 'assumed' };

    expect(assumedPaths({ b: { extension: assumed, status: 'verified' }, a: [{}, assumed], c: 'assumed' })).toEqual([
      'a.1',
      'b.extension',
    ]);
    expect(assumedPaths(assumed)).toEqual(['']);
    expect(assumedPaths(null)).toEqual([]);
  });
});

describe('On each day at most one version of a list is in force', () => {
  const verified = aPolicyPack().effective;
  const old = {
    pack: aPolicyPack({ version: 'old', effective: { ...verified, from: '2018-01-01', to: '2021-12-31' } }),
  };
  const now = { pack: aPolicyPack({ version: 'now', effective: { ...verified, from: '2022-01-01', to: null } }) };

  it.each([
    ['2017-12-31', undefined],
    ['2018-01-01', 'old'],
    ['2021-12-31', 'old'],
    ['2022-01-01', 'now'],
    ['2030-01-01', 'now'],
  ])('on %s: %s', (day, version) => {
    expect(packInForce([old, now], 'L99-black', day)?.pack.version).toBe(version);
  });

  it('and none of a list that nobody wrote', () => {
    expect(packInForce([old, now], 'L98-black', '2026-01-01')).toBeUndefined();
  });
});
