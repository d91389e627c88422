import { assumedPaths } from '../../domain/policy/assumed-paths';
import { freezePack } from '../../domain/policy/frozen-pack';
import { clockNames } from '../../domain/policy/policy-pack';
import { usability } from '../../domain/policy/usable';
import { loadPolicies } from '../../infra/policy/load-policies';

const { packs, departments, measures } = loadPolicies();

function version(name: string) {
  const loaded = packs.find(({ pack }) => pack.list === 'L10-black' && pack.version === name);
  if (loaded === undefined) throw new Error(`no version ${name}`);
  return loaded;
}

const order45 = version('2022');
const rule16 = version('2017');

/** Paths of all parts that hold a number and of those among them that say where it stands. */
function numbers(part: unknown, path = ''): { path: string; sourced: boolean }[] {
  if (typeof part !== 'object' || part === null) return [];
  const isNumber = Object.values(part).some((value) => typeof value === 'number');
  const sourced = 'basis' in part && 'status' in part;
  const within = Object.entries(part).flatMap(([key, inner]) => numbers(inner, `${path}.${key}`));
  return isNumber ? [{ path, sourced }, ...within] : within;
}

describe('The wage-arrears list of 2022', () => {
  it('has a source for every number', () => {
    const found = numbers(order45.pack);

    expect(found.length).toBeGreaterThan(clockNames.length);
    expect(found.filter(({ sourced }) => !sourced)).toEqual([]);
  });

  it('says what order 45 says', () => {
    const { clocks, term, repair } = order45.pack;

    expect(clocks.statement).toMatchObject({
      amount: 5,
      unit: 'wd',
      from: 'service-of-prior-notice',
      status: 'verified',
    });
    expect(clocks['statement-verification']).toMatchObject({ amount: 5, unit: 'wd', status: 'verified' });
    expect(clocks.decision).toMatchObject({ amount: 20, unit: 'wd', from: 'ordered-pay-by-date', status: 'verified' });
    expect(clocks.decision?.extension).toMatchObject({ amount: 20, unit: 'wd', times: 1, status: 'verified' });
    expect(clocks['exit-receipts']).toMatchObject({ amount: 10, unit: 'wd', from: 'exit', status: 'verified' });
    expect(term).toMatchObject({ amount: 3, unit: 'y', from: 'decision', status: 'verified' });
    expect(repair?.wait).toMatchObject({ amount: 6, unit: 'm', from: 'conduct-corrected', status: 'verified' });
    expect(repair?.review).toMatchObject({ amount: 15, unit: 'wd', status: 'verified' });
  });

  it('calls assumed what the order does not say', () => {
    expect(assumedPaths(order45.pack)).toEqual([
      'clocks.correction',
      'clocks.legal-review',
      'clocks.measure-acceptance',
      'clocks.measure-feedback',
      'clocks.measure-lift',
      'clocks.service',
      'exits.2',
      'exits.4',
      'measures.0',
      'measures.1',
      'measures.2',
      'measures.3',
      'measures.4',
      'noAdverseUnder',
      'objection.marking',
      'objection.verification',
      'objection.window',
      'procedure.legalReview',
      'procedure.minors',
      'publication',
      'remedies.suit',
    ]);
  });

  it('freezes the same every time, with every assumed path, into less than 12 KB', () => {
    const [frozen, again] = [freezePack(order45.pack, order45.hash), freezePack(version('2022').pack, order45.hash)];

    expect(JSON.stringify(again)).toBe(JSON.stringify(frozen));
    expect(frozen.assumed).toEqual(assumedPaths(order45.pack));
    expect(Buffer.byteLength(JSON.stringify(frozen))).toBeLessThan(12 * 1024);
  });

  it('can be used for training, and by an office after a sign-off', () => {
    expect(usability(order45.pack, { training: true, signedOff: false }).usable).toBe(true);
    expect(usability(order45.pack, { training: false, signedOff: true }).usable).toBe(true);
    expect(usability(order45.pack, { training: false, signedOff: false }).missing).toEqual(['sign-off']);
  });

  it('orders measures from three departments that exist', () => {
    const ordered = new Set(order45.pack.measures.map(({ department }) => department));

    expect([...ordered].sort()).toEqual(['finance', 'housing', 'tax']);
    expect(departments.map(({ id }) => id)).toEqual(expect.arrayContaining([...ordered]));
    expect(measures.map(({ id }) => id)).toEqual(
      expect.arrayContaining(order45.pack.measures.map(({ measure }) => measure)),
    );
  });

  it('is named by its content, and loading twice gives the same name', () => {
    const again = loadPolicies().packs.find(({ pack }) => pack.version === '2022');

    expect(again?.hash).toBe(order45.hash);
    expect(order45.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(order45.hash).not.toBe(rule16.hash);
  });
});

describe('The wage-arrears list of 2017', () => {
  it('is history and wholly assumed', () => {
    expect(rule16.pack.effective.to).toBe('2021-12-31');
    expect(JSON.stringify(rule16.pack)).not.toContain('"verified"');
  });
});
