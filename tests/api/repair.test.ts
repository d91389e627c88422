import { randomUUID } from 'node:crypto';
import { addDays, civilDateAt } from '../../domain/calendar/civil-date';
import { allProofs } from '../support/a-repair';
import { Matter } from './support/matter';
import { Office } from './support/office';

const room = '/api/subject';
const today = civilDateAt(new Date().toISOString());

describe('an application for repair over HTTP', () => {
  let office: Office;

  beforeAll(async () => {
    office = await Office.open();
  });
  afterAll(() => office.close());

  async function listed() {
    const matter = await Matter.file(office);
    await matter.noticed();
    const { listing } = await matter.listed('2026-01-05', '2029-01-05');
    const application = {
      subject: matter.subject,
      listing,
      route: 'legal-duty-performed',
      correctedOn: addDays(today, -200),
      proofs: allProofs,
      commitment: '所提交材料均真实。',
    };
    return { matter, listing, application };
  }
  const apply = (application: object, as = 'sandstone') => office.post(`${room}/repairs`, application, as);

  it('is told beforehand: first possible day, papers needed, bars, time of review, and that it is free', async () => {
    const { matter, listing } = await listed();
    const ask = (correctedOn: string) =>
      office.get(`${room}/entries/${listing}/repair?subject=${matter.subject}&correctedOn=${correctedOn}`, 'sandstone');

    const early = await ask(addDays(today, -10));
    const open = await ask(addDays(today, -200));

    expect(early.body).toMatchObject({ possible: false, because: 'too-early', free: true });
    expect(String(early.body['firstDay']) > today).toBe(true);
    expect(open.body).toMatchObject({
      possible: true,
      because: 'open',
      needed: ['application', 'proof-of-correction', 'written-commitment'],
      reviewWithin: { amount: 15, unit: 'wd', status: 'verified' },
    });
  });

  it('of a linked person is told beforehand, and refused, because the entry leaves with that of the organisation', async () => {
    const { listing, matter, application } = await listed();
    const { dataSource } = office.machines;
    const linked = `update procedure set snapshot = snapshot || jsonb_build_object('principal', $2::text) where id = $1`;
    await dataSource.query(linked, [listing, randomUUID()]);

    const told = await office.get(`${room}/entries/${listing}/repair?subject=${matter.subject}`, 'sandstone');
    const filed = await apply(application);

    expect(told.body).toMatchObject({ possible: false, because: 'leaves-with-principal' });
    expect([filed.status, filed.body['detail']]).toEqual([422, expect.stringContaining('has to apply')]);
  });

  it('before its day is refused with the day on which it can be made', async () => {
    const { application } = await listed();

    const early = await apply({ ...application, correctedOn: addDays(today, -10) });

    expect([early.status, early.body['field']]).toEqual([409, 'correctedOn']);
    expect(early.body['detail']).toMatch(/from \d{4}-\d\d-\d\d on/);
  });

  it('is answered with a receipt that names what is missing', async () => {
    const { application } = await listed();

    const receipt = await apply({ ...application, proofs: allProofs.slice(0, 2) });

    expect(receipt.status).toBe(201);
    expect(receipt.body).toMatchObject({
      number: expect.stringContaining('信修〔'),
      missing: ['written-commitment'],
      stage: 'completeness',
    });
  });

  it('is one beside others at the same instant; another one reads its number', async () => {
    const { application } = await listed();

    const others = { ...application, proofs: allProofs.slice(0, 2) };
    const answers = await Promise.all([apply(application), apply(others)]);

    const taken = answers.filter(({ status }) => status === 201);
    const refused = answers.filter(({ status }) => status === 422);
    expect([taken.length, refused.length]).toEqual([1, 1]);
    expect(refused[0]?.body['detail']).toContain(taken[0]?.body['number']);
  });

  it('is checked by one person and granted by another, at the office', async () => {
    const { application } = await listed();
    const { body } = await apply(application);
    const act = (name: string, says: object, as: string) =>
      office.post(`/api/department/repairs/${String(body['procedure'])}/acts/${name}`, says, as);

    const own = await act('accept-application', {}, 'hr-deputy');
    const same = await act('grant-repair', { reasons: '已付清' }, 'hr-deputy');
    const other = await act('grant-repair', { reasons: '已付清' }, 'hr-approver');

    expect([own.status, same.status, other.status]).toEqual([200, 403, 200]);
    expect(other.body).toMatchObject({ stage: 'replying' });
  });

  it('of a day in the future, without a commitment, or for somebody else is refused', async () => {
    const { application } = await listed();

    const answers = await Promise.all([
      apply({ ...application, correctedOn: addDays(today, 3) }),
      apply({ ...application, commitment: ' ' }),
      apply({ ...application, subject: randomUUID() }),
    ]);

    expect(answers.map(({ status, body }) => [status, body['field']])).toEqual([
      [400, 'correctedOn'],
      [400, 'commitment'],
      [404, undefined],
    ]);
  });
});
