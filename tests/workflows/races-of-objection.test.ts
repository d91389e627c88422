import { randomUUID } from 'node:crypto';
import type { Actor } from '../../domain/access/roles';
import type { ListingState } from '../../domain/listing/listing-state';
import type { ObjectionState } from '../../domain/objection/objection-state';
import { freezeObjection } from '../../domain/policy/frozen-objection';
import { openRig, type Rig } from '../support/casework-rig';
import { patienceForRaces, run } from '../support/races';
import { freshUscc, office } from '../support/wage-arrears-case';
import { courtList } from '../support/wage-arrears-pack';

// Twenty races leave a hundred histories, each of which is replayed at the end.
jest.setTimeout(patienceForRaces);

let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
});
afterAll(() => rig.close());

const decider: Actor = { ...office.approver, person: randomUUID() };
const court = () => {
  const loaded = rig.policies.packs.find(({ pack }) => pack.list === 'L01-black');
  if (!loaded) throw new Error('The pack of the court is missing.');
  return loaded;
};

interface Raced {
  listing: string;
  objection: string;
  company: string;
  caseId: string;
}

/** An entry taken over from the court, whose company is about to object. */
async function anEntry(): Promise<Raced> {
  const at = new Date().toISOString();
  const [listing, objection, caseId] = [randomUUID(), randomUUID(), randomUUID()];
  rig.scenarios.set(caseId, expect.getState().currentTestName ?? 'unnamed');
  const { id: company } = await rig.subjects.register({ kind: 'company', name: '试验公司', code: freshUscc(), at });
  await rig.casework.file(
    'listing',
    {
      ...common(caseId, at),
      id: listing,
      takenOver: { by: office.officer, caseNumber: `RACE-${caseId.slice(0, 8)}` },
      policy: courtList,
      subject: company,
      party: 'principal',
      principal: null,
      linked: [],
      base: { determination: null, number: 'no. 1', on: '2026-11-20', external: { decider: 'the court', term: null } },
      facts: { criterion: courtList.criteria[0] ?? '', summary: 'order 1' },
    },
    randomUUID(),
  );
  return { listing, objection, company, caseId };
}

function common(caseId: string, at: string) {
  const { calendar, ladder } = rig.policies;
  return { caseId, department: 'human-resources', at, clockOffset: 0, calendar, ladder };
}

const act = (kind: 'listing' | 'objection', id: string, by: Actor, name: string, detail: object) =>
  rig.casework.act(kind, id, { id: randomUUID(), act: name, by, at: new Date().toISOString(), detail, seenSeq: null });

const party = (company: string): Actor => ({
  person: randomUUID(),
  roles: ['subject'],
  department: null,
  subjects: [company],
});

function objects({ listing, objection, company, caseId }: Raced) {
  const { pack, hash } = court();
  const at = new Date().toISOString();
  return rig.casework.file(
    'objection',
    {
      ...common(caseId, at),
      id: objection,
      by: party(company),
      number: `receipt-${objection.slice(0, 8)}`,
      subject: company,
      target: {
        kind: 'entry',
        id: listing,
        number: 'no. 1',
        on: '2026-11-20',
        summary: 'order 1',
        source: 'human-resources',
        published: true,
      },
      level: 1,
      rules: freezeObjection(pack, hash, rig.policies.rights),
      claim: { ground: 'facts-wrong', statement: 'We paid.', papers: [] },
      listedBy: [office.officer.person],
    },
    randomUUID(),
  );
}

const stateOf = async <State>(id: string): Promise<State> => {
  const rows: { snapshot: State }[] = await rig.dataSource.query('select snapshot from procedure where id = $1', [id]);
  const [row] = rows;
  if (!row) throw new Error('The procedure is not in the case file.');
  return row.snapshot;
};
const typesOf = async (id: string) => (await rig.events(id)).map(({ type }) => type);

const ends = ({ listing }: Raced) =>
  act('listing', listing, office.officer, 'take-over-removal', {
    ground: 'expiry',
    on: '2026-11-22',
    reason: 'Served.',
  });

test('objections filed as their entry ends: the entry ends once, on its own ground, and the record says what became of the objection', async () => {
  const seen = await run(10, async () => {
    const it = await anEntry();
    await Promise.all([objects(it), ends(it)]);
    await rig.settle(it.caseId);
    const subject = it.company;
    await act('objection', it.objection, party(subject), 'withdraw-objection', { subject, reason: 'It is gone.' });
    await rig.settle(it.caseId);
    const left = await stateOf<ListingState>(it.listing);
    return { left, of: await typesOf(it.listing), objection: await typesOf(it.objection) };
  });

  for (const { left, of, objection } of seen) {
    expect(left).toMatchObject({ exit: { ground: 'expiry' }, displayed: false, objections: [], marks: [] });
    expect(of.filter((type) => type === 'exit-began')).toHaveLength(1);
    // Either the entry knew of it, before its end or on its way out, or it had gone and the objection says so.
    expect(of.includes('objection-settled')).toBe(!objection.includes('target-gone'));
  }
});

test('objections withdrawn as they are decided: one of the two stands, the other is refused, and the entry follows', async () => {
  const upheld = { outcome: 'upheld', remedy: 'remove', summary: null, reasons: 'Paid in time.' };
  const seen = await run(10, async () => {
    const it = await anEntry();
    const { objection, company: subject } = it;
    await objects(it);
    await act('objection', objection, office.officer, 'accept-objection', {});
    await act('objection', objection, office.officer, 'report-verification', {
      finding: 'entry-wrong',
      report: 'Paid.',
    });
    const both = await Promise.allSettled([
      act('objection', objection, decider, 'decide-objection', upheld),
      act('objection', objection, party(subject), 'withdraw-objection', { subject, reason: 'Settled.' }),
    ]);
    await rig.settle(it.caseId);
    return { both, entry: await stateOf<ListingState>(it.listing), file: await stateOf<ObjectionState>(objection) };
  });

  for (const { both, entry, file } of seen) {
    const [decided, withdrawn] = both.map(({ status }) => status === 'fulfilled');
    expect([decided, withdrawn]).toContain(true);
    expect(decided && withdrawn).toBe(false);
    expect(file.outcome === 'withdrawn').toBe(withdrawn);
    expect(entry.exit?.ground ?? null).toBe(decided ? 'objection-upheld' : null);
    expect(entry.marks).toEqual([]);
  }
});
