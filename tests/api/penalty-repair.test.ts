import { randomUUID } from 'node:crypto';
import { addDays, civilDateAt } from '../../domain/calendar/civil-date';
import { demoSubjects } from '../../infra/identity/demo-subjects';
import { allProofs } from '../support/a-repair';
import { Office } from './support/office';

const room = '/api/subject';
const today = civilDateAt(new Date().toISOString());
const grant = { reasons: '罚款已缴清' };

describe('The record of a penalty', () => {
  let office: Office;
  let subject: string;

  beforeAll(async () => {
    office = await Office.open();
    subject = (await office.machines.subjects.register({ ...demoSubjects.sandstone, at: `${today}T00:00:00Z` })).id;
  });
  afterAll(() => office.close());

  /** A penalty decided so many days ago; `until` is the last day of its publicity. */
  async function penalised({ ago = 200, until = addDays(today, 100), breach = 'general' } = {}) {
    const id = randomUUID();
    const number = `人社罚〔2026〕${id.slice(0, 6)}号`;
    await office.machines.dataSource.query(
      `insert into penalty (id, subject_id, department, number, violation, facts, basis, content, decided_on,
         published_until, import_id, class, publicity_until)
       values ($1, $2, 'human-resources', $3, '拖欠工资', '拖欠', '条例', '罚款', $4, $5, $1, $6, $5)`,
      [id, subject, number, addDays(today, -ago), until, breach],
    );
    return { id, number };
  }
  const application = (penalty: string, changes: object = {}) => ({
    subject,
    penalty,
    route: 'legal-duty-performed',
    correctedOn: addDays(today, -20),
    proofs: allProofs,
    commitment: '所提交材料均真实。',
    ...changes,
  });
  const apply = (penalty: string, changes: object = {}) =>
    office.post(`${room}/repairs`, application(penalty, changes), 'sandstone');
  const ask = (penalty: string, as = 'sandstone') =>
    office.get(`${room}/penalties/${penalty}/repair?subject=${subject}`, as);
  const published = async () => {
    const { body } = await office.get(`/api/public/credit-records?code=${demoSubjects.sandstone.code}`);
    return (body['penalties'] as unknown as { number: string }[]).map(({ number }) => number);
  };
  const act = (repair: unknown, name: string, says: object, as: string) =>
    office.post(`/api/department/repairs/${String(repair)}/acts/${name}`, says, as);

  it('is told to its subject before filing: class, first day, papers of each way, times of both levels, free of charge', async () => {
    const { id } = await penalised();

    const { body } = await ask(id);

    expect(body).toMatchObject({
      possible: true,
      because: 'open',
      class: 'general',
      free: true,
      reviewWithin: { amount: 2, unit: 'wd', status: 'verified' },
      regionWithin: { amount: 2, unit: 'wd', status: 'assumed' },
    });
    expect(body['routes']).toContainEqual({
      route: 'training-class',
      needed: ['application', 'proof-of-correction', 'written-commitment', 'training-certificate'],
    });
  });

  it('cannot be repaired before its least publicity, and the refusal names the first day', async () => {
    const { id } = await penalised({ ago: 10 });

    const [told, filed] = await Promise.all([ask(id), apply(id)]);

    expect(told.body).toMatchObject({ possible: false, because: 'too-early' });
    expect([filed.status, filed.body['detail']]).toEqual([
      409,
      expect.stringContaining(`from ${String(told.body['firstDay'])} on`),
    ]);
  });

  it('that is minor can be repaired as soon as its duties are done', async () => {
    const { id } = await penalised({ ago: 30, breach: 'minor' });

    expect((await ask(id)).body).toMatchObject({ possible: true, class: 'minor' });
  });

  it('is withdrawn from the public the moment the region grants what the city approved, and the platform is told', async () => {
    const { id, number } = await penalised();
    const { status, body } = await apply(id);
    expect([status, body['missing']]).toEqual([201, []]);
    const repair = body['procedure'];

    const steps = [
      await act(repair, 'accept-application', {}, 'hr-officer'),
      await act(repair, 'grant-repair', grant, 'hr-approver'),
    ];
    const meanwhile = await published();
    const byCity = await act(repair, 'grant-repair', grant, 'hr-approver');
    const byRegion = await act(repair, 'grant-repair', grant, 'region-approver');

    expect(steps.map((step) => step.body['stage'])).toEqual(['review', 'region-review']);
    expect([byCity.status, byRegion.status]).toEqual([404, 200]);
    expect([meanwhile.includes(number), (await published()).includes(number)]).toEqual([true, false]);
    const own = await office.get(`${room}/records?pageSize=100`, 'sandstone');
    expect(own.body['rows']).toContainEqual(
      expect.objectContaining({ id, repaired: true, class: 'general', matter: body['case'] }),
    );
    expect((await ask(id)).body).toMatchObject({ possible: false, because: 'publicity-ended' });
  });

  it('ends its publicity by itself, whoever acts or not', async () => {
    const last = await penalised({ until: today });
    const over = await penalised({ until: addDays(today, -1) });

    const shown = await published();

    expect([shown.includes(last.number), shown.includes(over.number)]).toEqual([true, false]);
    expect([(await apply(over.id)).status, (await ask(over.id)).body['because']]).toEqual([409, 'publicity-ended']);
  });

  it('of another subject is not found, and an application names exactly one thing', async () => {
    const { id } = await penalised();

    const foreign = await office.post(`${room}/repairs`, application(id), 'riverside');
    const both = await apply(id, { listing: randomUUID() });
    const none = await office.post(`${room}/repairs`, { ...application(id), penalty: undefined }, 'sandstone');

    expect([foreign.status, both.status, none.status]).toEqual([404, 400, 400]);
    expect((await ask(id, 'riverside')).status).toBe(404);
  });

  it('has one application at a time; of two at the same instant the other one reads its number', async () => {
    const { id } = await penalised();

    const answers = await Promise.all([apply(id), apply(id, { route: 'expiry' })]);

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 422]));
    const [number] = answers.flatMap(({ body }) => (body['number'] ? [String(body['number'])] : []));
    expect(answers.find(({ status }) => status === 422)?.body['detail']).toContain(number);
  });
});
