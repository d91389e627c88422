import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { actIdOf } from '../../services/shared/identity-of-act';
import { aFiling, department, Matter } from './support/matter';
import { Office } from './support/office';

describe('an act sent more than once', () => {
  let office: Office;

  beforeAll(async () => {
    office = await Office.open();
  });
  afterAll(() => office.close());
  afterEach(() => {
    office.casework.down = null;
    office.casework.slow = 0;
  });

  const submit = (matter: Matter, key: string, body: object = {}) =>
    office.post(`${department}/determinations/${matter.determination}/acts/submit-for-review`, body, 'hr-officer', {
      key,
    });

  /** Waits until an act of this key is under way. */
  async function begun(key: string): Promise<void> {
    for (let rows: object[] = []; rows.length === 0; await pause(20))
      rows = await office.machines.dataSource.query('select key from idempotency where key = $1', [key]);
  }

  it('gets the same answer, its ETag too, and happens once', async () => {
    const matter = await Matter.file(office);
    const key = randomUUID();

    const first = await submit(matter, key);
    const second = await submit(matter, key);

    expect(first.status).toBe(200);
    expect([second.status, second.headers['etag']]).toEqual([200, first.headers['etag']]);
    expect(JSON.stringify(second.body)).toBe(JSON.stringify(first.body));
  });

  it('files the same case under the same number', async () => {
    const key = randomUUID();
    const file = () => office.post(`${department}/determinations`, aFiling(), 'hr-officer', { key });

    const [first, second] = await Promise.all([file(), file()]);
    const third = await file();

    expect(first.status).toBe(201);
    expect([second.body, third.body]).toEqual([first.body, first.body]);
  });

  it('is refused with another body', async () => {
    const key = randomUUID();
    await office.post(`${department}/determinations`, aFiling(), 'hr-officer', { key });

    const other = await office.post(`${department}/determinations`, aFiling({ list: 'L99-black' }), 'hr-officer', {
      key,
    });

    expect([other.status, other.body['type']]).toEqual([422, 'urn:credit-casework:problem:idempotency-key-reused']);
  });

  it('keeps its refusal, too', async () => {
    const matter = await Matter.file(office);
    const key = randomUUID();
    const pass = () =>
      office.post(
        `${department}/determinations/${matter.determination}/acts/pass-review`,
        { opinion: '同意' },
        'hr-reviewer',
        { key },
      );

    const early = await pass();
    await submit(matter, randomUUID());
    const again = await pass();

    expect([early.status, again.status]).toEqual([409, 409]);
    expect(again.body).toEqual(early.body);
  });

  it('waits for the one that runs, and answers like it', async () => {
    const matter = await Matter.file(office);
    const key = randomUUID();
    office.casework.slow = 400;

    const before = office.casework.received.length;
    const both = await Promise.all([submit(matter, key), submit(matter, key)]);

    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(both[1].body).toEqual(both[0].body);
    expect(office.casework.received.length - before).toBe(1);
  });

  it('says that nothing happened while the casework is down, and goes through when it is back', async () => {
    const matter = await Matter.file(office);
    const key = randomUUID();
    office.casework.down = 'not-accepted';

    const down = await submit(matter, key);
    office.casework.down = null;
    const back = await submit(matter, key);

    expect([down.status, down.body['type'], down.headers['retry-after']]).toEqual([
      503,
      'urn:credit-casework:problem:not-accepted',
      '5',
    ]);
    expect(back.status).toBe(200);
  });

  it('learns the true answer when the first one was lost', async () => {
    const matter = await Matter.file(office);
    const key = randomUUID();
    office.casework.downAfterwards = true;

    const lost = await submit(matter, key);
    const found = await submit(matter, key);

    expect([lost.status, lost.body['type']]).toEqual([503, 'urn:credit-casework:problem:outcome-unknown']);
    expect([found.status, found.body['stage']]).toEqual([200, 'in-review']);
  });

  it('is resumed under the same id when whoever began it died', async () => {
    const matter = await Matter.file(office);
    const key = randomUUID();
    office.casework.down = 'outcome-unknown';
    await submit(matter, key);
    office.casework.down = null;
    await office.machines.dataSource.query(
      "update idempotency set begun_at = clock_timestamp() - interval '1 minute' where key = $1",
      [key],
    );

    const resumed = await submit(matter, key);

    expect(resumed.status).toBe(200);
    const route = `POST ${department}/determinations/${matter.determination}/acts/submit-for-review`;
    const person = '00000000-0000-8000-8000-000000000001';
    expect(office.casework.received.at(-1)?.id).toBe(actIdOf({ person, route, key }));
  });

  it('tells a busy repeater when to come back', async () => {
    const matter = await Matter.file(office);
    const key = randomUUID();
    office.casework.slow = 5000;

    const first = submit(matter, key);
    await begun(key);
    const second = await submit(matter, key);

    expect([second.status, second.body['type'], second.headers['retry-after']]).toEqual([
      409,
      'urn:credit-casework:problem:in-progress',
      '2',
    ]);
    expect((await first).status).toBe(200);
  });

  it('of two persons is two acts', async () => {
    const key = randomUUID();

    const mine = await office.post(`${department}/determinations`, aFiling(), 'hr-officer', { key });
    const hers = await office.post(`${department}/determinations`, aFiling(), 'hr-officer-2', { key });

    expect(hers.body['case']).not.toBe(mine.body['case']);
  });
});
