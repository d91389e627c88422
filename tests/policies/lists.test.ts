import { freezePack, freezeTakenOver } from '../../domain/policy/frozen-pack';
import { packInForce } from '../../domain/policy/pack-in-force';
import type { PolicyPack } from '../../domain/policy/policy-pack';
import { usability } from '../../domain/policy/usable';
import { loadPolicies } from '../../infra/policy/load-policies';
import { expectedLists } from './expected-lists';

const { packs, departments } = loadPolicies();
const today = '2026-11-22';
const training = { training: true, signedOff: false };
const current = packs.filter(({ pack }) => packInForce(packs, pack.list, today)?.pack === pack);
const nameOf = ({ list, version }: PolicyPack) => `${list} ${version}`;

function line({ list, version, kind, authority, publication, push }: PolicyPack): string {
  const shown = publication === null ? '-' : publication.channels.length > 0 ? 'published' : 'unpublished';
  const { determining, assisting } = authority;
  return [list, version, kind, determining, assisting ?? '-', shown, push === null ? '-' : 'pushed'].join(' ');
}

/** Paths of all parts that call themselves verified, with where they stand. */
function verified(part: unknown, path = ''): { path: string; document: string; article: string }[] {
  if (typeof part !== 'object' || part === null) return [];
  const within = Object.entries(part).flatMap(([key, inner]) => verified(inner, `${path}.${key}`));
  if (!('status' in part && part.status === 'verified' && 'basis' in part)) return within;
  const { document, article } = part.basis as { document: string; article: string };
  return [{ path, document, article }, ...within];
}

describe('The lists of the task plan', () => {
  it('are all there, each with kind, authority, publication and push as the plan says', () => {
    expect(packs.map(({ pack }) => line(pack))).toEqual(expectedLists);
    expect(new Set(packs.map(({ pack }) => pack.row)).size).toBe(46);
  });

  it('have one version in force today each', () => {
    expect(current.map(({ pack }) => pack.list)).toEqual([...new Set(packs.map(({ pack }) => pack.list))]);
  });

  it.each([
    ['L24-black', 'county', 'city'],
    ['L25-black', 'region', 'city'],
    ['L31-black', 'region', 'city'],
  ])('%s is determined at the level of the %s and assisted by the %s', (list, determining, assisting) => {
    const levelOf = (id: string | null | undefined) => departments.find((one) => one.id === id)?.level;

    const pack = packInForce(packs, list, today)?.pack;

    expect([levelOf(pack?.authority.determining), levelOf(pack?.authority.assisting)]).toEqual([
      determining,
      assisting,
    ]);
  });

  it('call verified only what stands in a document and an article', () => {
    const claims = packs.flatMap(({ pack }) => verified(pack).map((claim) => ({ pack: nameOf(pack), ...claim })));

    const groundless = claims.filter(
      ({ document, article }) => document.startsWith('none') || article.startsWith('none'),
    );

    expect(claims.length).toBeGreaterThan(50);
    expect(groundless).toEqual([]);
  });
});

describe('A list may be used today in a training installation', () => {
  it('whichever it is', () => {
    expect(current.filter(({ pack }) => !usability(pack, training).usable)).toEqual([]);
  });

  it('and none of them elsewhere before somebody signed it off', () => {
    const office = { training: false, signedOff: false };

    expect(current.filter(({ pack }) => usability(pack, office).usable)).toEqual([]);
  });

  it('for determinations, when its kind is black or red and nobody else decides', () => {
    const opens = ({ pack, hash }: (typeof packs)[number]) => {
      try {
        return freezePack(pack, hash).list !== '';
      } catch {
        return false;
      }
    };

    const decided = current.filter(({ pack }) => ['black', 'red'].includes(pack.kind)).map(({ pack }) => pack.list);
    expect(decided).toHaveLength(22);
    expect(current.filter(opens).map(({ pack }) => pack.list)).toEqual(decided.filter((list) => list !== 'L01-black'));
  });

  it('for taking over, when the court decides', () => {
    const taken = current.filter(({ pack }) => pack.procedure?.variant.choice === 'external-decision');

    expect(taken.map(({ pack, hash }) => freezeTakenOver(pack, hash).list)).toEqual(['L01-black']);
  });

  it('and a red list is decided after public comment, a black one never', () => {
    const commented = packs.filter(({ pack }) => pack.procedure?.variant.choice === 'public-comment');

    expect(commented.map(({ pack }) => nameOf(pack))).toEqual(
      packs.filter(({ pack }) => pack.kind === 'red').map(({ pack }) => nameOf(pack)),
    );
  });

  it('and every such list freezes into less than 12 KB', () => {
    const sizes = current
      .filter(({ pack }) => ['black', 'red'].includes(pack.kind) && pack.list !== 'L01-black')
      .map(({ pack, hash }) => Buffer.byteLength(JSON.stringify(freezePack(pack, hash))));

    expect(Math.max(...sizes)).toBeLessThan(12 * 1024);
  });
});

describe('The list of judgment defaulters', () => {
  it('says what the court rule says, and is decided by the court alone', () => {
    const pack = packInForce(packs, 'L01-black', today)?.pack;

    expect(pack?.procedure?.variant).toMatchObject({ choice: 'external-decision', status: 'verified' });
    expect(pack?.term).toMatchObject({ amount: 2, unit: 'y', status: 'verified' });
    expect(pack?.clocks['exit-receipts']).toMatchObject({ amount: 3, unit: 'wd', from: 'exit', status: 'verified' });
    expect(pack?.clocks.correction).toMatchObject({ amount: 3, unit: 'wd', status: 'verified' });
    expect(pack?.objection?.verification).toMatchObject({ amount: 15, unit: 'd', status: 'verified' });
    expect(pack?.criteria).toHaveLength(6);
  });
});
