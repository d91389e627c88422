import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { addDays, civilDateAt } from '../../domain/calendar/civil-date';
import type { ListingState } from '../../domain/listing/listing-state';
import { freezeRepair } from '../../domain/policy/frozen-repair';
import type { ProcedureKind } from '../../domain/procedure/procedure-state';
import type { RepairApplication, RepairState } from '../../domain/repair/repair-state';
import { demoSubjects } from '../../infra/identity/demo-subjects';
import { Unavailable } from '../../infra/temporal/unavailable';
import type { ListingOpening, RepairOpening } from '../../workflows/messages/openings';
import { allProofs } from '../support/a-repair';
import { openRig, type Rig } from '../support/casework-rig';
import { patienceForRaces, run } from '../support/races';
import { office } from '../support/wage-arrears-case';

const atOnce = 5;

// Twenty races leave a hundred histories, each of which is replayed at the end.
jest.setTimeout(patienceForRaces);

let rig: Rig;
let subject: string;
beforeAll(async () => {
  rig = await openRig();
  const at = new Date().toISOString();
  subject = (await rig.subjects.register({ ...demoSubjects.sandstone, at })).id;
});
afterAll(() => rig.close());

async function until<Found>(look: () => Promise<Found | undefined>): Promise<Found> {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    await pause(100);
  }
}

/** Asks again under the same key until the answer is known, as every client does. */
async function answered<Answer>(ask: (key: string) => Promise<Answer>): Promise<Answer> {
  const key = randomUUID();
  for (;;) {
    try {
      return await ask(key);
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
    }
  }
}

async function snapshot<State>(id: string): Promise<State | undefined> {
  const [row] = await rig.dataSource.query<{ snapshot: State }[]>('select snapshot from procedure where id = $1', [id]);
  return row?.snapshot;
}

/** An entry whose term ends at the coming midnight of its case, that many milliseconds from now, and an application for its repair. */
class Race {
  readonly caseId = randomUUID();
  readonly listing = randomUUID();
  readonly offset: number;

  constructor(endsIn: number) {
    const midnight = Date.parse(`${addDays(civilDateAt(new Date().toISOString()), 1)}T00:00:00+08:00`);
    this.offset = midnight - Date.now() - endsIn;
  }

  get now(): string {
    return new Date(Date.now() + this.offset).toISOString();
  }

  async enter(): Promise<void> {
    await rig.dataSource.query('insert into case_clock (case_id, offset_ms) values ($1, $2)', [
      this.caseId,
      Math.round(this.offset),
    ]);
    const day = civilDateAt(this.now);
    const decidedOn = `${Number(day.slice(0, 4)) - 3}${day.slice(4)}`;
    const opening: ListingOpening = {
      ...this.common(this.listing),
      takenOver: { by: office.officer, caseNumber: `RACE-${this.caseId}` },
      // One measure is enough to keep the entry until its receipt.
      policy: { ...rig.wageArrears, measures: rig.wageArrears.measures.slice(0, 1) },
      subject,
      party: 'principal',
      principal: null,
      linked: [],
      base: { determination: null, number: 'no. 1', on: decidedOn },
      facts: { criterion: rig.wageArrears.criteria[0] ?? '', summary: 'order 1' },
    };
    await answered((key) => rig.casework.file('listing', opening, key));
    await until(async () => ((await this.entry())?.stage === 'taking-effect' ? undefined : true));
  }

  async apply(id: string, application: Partial<RepairApplication> = {}): Promise<RepairState> {
    const loaded = rig.policies.packs.find(({ pack }) => pack.list === 'L10-black' && pack.version === '2022');
    const entry = await this.entry();
    if (!loaded || !entry) throw new Error('Nothing is listed.');
    const { department, policy, party, principal, base, facts, displayUntil } = entry;
    const listing = this.listing;
    const opening: RepairOpening = {
      ...this.common(id),
      by: { person: randomUUID(), roles: ['subject'], department: null, subjects: [subject] },
      number: `receipt-${id}`,
      caseNumber: null,
      subject,
      target: { what: 'entry', listing, department, policy, party, principal, linked: [], base, facts, displayUntil },
      rules: freezeRepair(loaded.pack, loaded.hash, rig.policies.rights),
      application: {
        route: 'legal-duty-performed',
        correctedOn: addDays(civilDateAt(this.now), -200),
        proofs: allProofs,
        commitment: 'True.',
        ...application,
      },
      region: null,
    };
    await answered((key) => rig.casework.file('repair', opening, key));
    return until(() => snapshot<RepairState>(id));
  }

  act(kind: ProcedureKind, id: string, by: typeof office.officer, act: string, detail: object) {
    return answered((key) => rig.casework.act(kind, id, { id: key, act, by, at: this.now, detail, seenSeq: null }));
  }

  entry(): Promise<ListingState | undefined> {
    return snapshot<ListingState>(this.listing);
  }

  private common(id: string) {
    return {
      id,
      caseId: this.caseId,
      department: 'human-resources',
      at: this.now,
      clockOffset: Math.round(this.offset),
      calendar: rig.policies.calendar,
      ladder: rig.policies.ladder,
    };
  }
}

test('a repair that is granted while the term ends has one outcome: the entry leaves once, and its record says on which ground and why not on the other', async () => {
  const ends = 8000;
  const outcomes = await run(atOnce, async (index) => {
    const race = new Race(ends + 1000 * (index % 3));
    await race.enter();
    const repair = randomUUID();
    await race.apply(repair);
    await race.act('repair', repair, office.officer, 'accept-application', {});
    const last = Date.parse(`${(await race.entry())?.displayUntil}T24:00:00+08:00`) - race.offset;
    // The grant takes a moment to reach the entry, so some come before midnight and some after.
    await pause(Math.max(0, last - Date.now() - 300 + 60 * (index % 10)));
    await race.act('repair', repair, office.approver, 'grant-repair', { reasons: 'All wages are paid.' });
    const settled = await until(async () => {
      const said = [...(await rig.events(race.listing)), ...(await rig.events(repair))];
      return said.find(({ type }) => type === 'repair-settled' || type === 'target-gone');
    });
    const exits = (await rig.events(race.listing)).filter(({ type }) => type === 'exit-began');
    return { exits: exits.length, said: JSON.stringify([exits[0], settled]) };
  });

  expect(outcomes.map(({ exits }) => exits)).toEqual(outcomes.map(() => 1));
  for (const { said } of outcomes) {
    const [exit, settled] = JSON.parse(said) as [{ ground: string }, { type: string; effect?: string }];
    const word = settled.effect ?? settled.type;
    expect([
      ['repair', 'leave'],
      ['expiry', 'leaving-already'],
      ['expiry', 'target-gone'],
    ]).toContainEqual([exit.ground, word]);
  }
});

test('two applications for one entry at the same instant are one: both read the same, and only it was written', async () => {
  const outcomes = await run(atOnce, async () => {
    const race = new Race(3_600_000);
    await race.enter();
    const repair = randomUUID();
    const [one, other] = await Promise.all([race.apply(repair), race.apply(repair, { route: 'expiry' })]);
    const filed = (await rig.events(repair)).filter(({ type }) => type === 'repair-filed');
    return { filed: filed.length, same: one.application.route === other.application.route };
  });

  expect(outcomes).toEqual(outcomes.map(() => ({ filed: 1, same: true })));
});
