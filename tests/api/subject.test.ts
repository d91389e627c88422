import { randomUUID } from 'node:crypto';
import { mandated } from './support/mandate';
import { Matter } from './support/matter';
import { Office } from './support/office';

const subject = '/api/subject';

describe('the subject service', () => {
  let office: Office;

  beforeAll(async () => {
    office = await Office.open();
  });
  afterAll(() => office.close());

  const say = (matter: Matter, act: string, body: object, as: string) =>
    office.post(
      `${subject}/determinations/${matter.determination}/acts/${act}`,
      { subject: matter.subject, ...body },
      as,
    );

  it('shows nothing of a draft until the notice is issued', async () => {
    const matter = await (await Matter.file(office)).reviewed();

    const before = await office.get(`${subject}/cases/${matter.caseId}`, 'sandstone');
    const early = await say(matter, 'give-statement', { text: '已付清' }, 'sandstone');
    await matter.noticed();
    const after = await office.get(`${subject}/cases/${matter.caseId}`, 'sandstone');

    expect([before.status, early.status, after.status]).toEqual([404, 404, 200]);
  });

  it('says in plain words where the matter stands, what to do and by when', async () => {
    const matter = await (await Matter.file(office)).reviewed();
    await matter.noticed();

    const page = await office.get(`${subject}/cases/${matter.caseId}`, 'sandstone');
    await mandated(office, matter.subject);
    const list = await office.get(`${subject}/cases`, 'agent');

    expect(page.body).toMatchObject({
      stage: { zh: '告知书送达中' },
      who: 'you',
      by: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    const { determination, papers } = page.body as unknown as {
      determination: { acts: { act: string }[] };
      papers: object[];
    };
    expect(determination.acts.map(({ act }) => act)).toEqual(['give-statement', 'claim-cure']);
    expect(papers).toEqual([expect.objectContaining({ title: '告知书', openedAt: null })]);
    expect((list.body as unknown as { rows: { id: string }[] }).rows.map(({ id }) => id)).toContain(matter.caseId);
  });

  it('takes a statement from service on, which the party then reads among its own', async () => {
    const matter = await (await Matter.file(office)).reviewed();
    const { notice } = await matter.noticed();
    const early = await say(matter, 'give-statement', { text: '工资已于三月付清。' }, 'agent');
    await matter.served(notice);

    const said = await say(matter, 'give-statement', { text: '工资已于三月付清。' }, 'agent');
    const page = await office.get(`${subject}/cases/${matter.caseId}`, 'sandstone');

    expect([early.status, said.status]).toEqual([409, 200]);
    expect(page.body['stage']).toMatchObject({ en: 'Your time to answer' });
    expect(page.body['statements']).toEqual([expect.objectContaining({ text: '工资已于三月付清。', finding: null })]);
  });

  it('lets nobody speak for another party, nor see its matters and papers', async () => {
    const matter = await (await Matter.file(office)).reviewed();
    const { paper } = await matter.noticed();

    const answers = await Promise.all([
      say(matter, 'give-statement', { text: '冒名' }, 'riverside'),
      say(matter, 'give-statement', { text: '冒名', subject: randomUUID() }, 'sandstone'),
      office.get(`${subject}/cases/${matter.caseId}`, 'riverside'),
      office.get(`${subject}/papers/${paper}`, 'zhang-san'),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });

  it('records once that a paper was opened, and shows it also while the casework is down', async () => {
    const matter = await (await Matter.file(office)).reviewed();
    const { notice, paper } = await matter.noticed();
    office.casework.down = 'not-accepted';

    const down = await office.get(`${subject}/papers/${paper}`, 'sandstone');
    office.casework.down = null;
    const opened = await office.get(`${subject}/papers/${paper}`, 'sandstone');
    await office.get(`${subject}/papers/${paper}`, 'sandstone');

    expect([down.status, opened.status]).toEqual([200, 200]);
    const events: { type: string }[] = await office.machines.dataSource.query(
      "select type from procedure_event where procedure_id = $1 and type = 'paper-opened'",
      [notice],
    );
    expect(events).toHaveLength(1);
  });

  it('takes consent to electronic service and its withdrawal, and shows the address masked', async () => {
    const [me] = (await office.get('/api/identity/me', 'sandstone')).body['subjects'] as unknown as string[];

    const given = await office.post(
      `${subject}/service-consent`,
      { does: 'give', subject: me, mail: 'office@example.test' },
      'sandstone',
    );
    const read = await office.get(`${subject}/service-consent`, 'agent');
    const ended = await office.post(`${subject}/service-consent`, { does: 'withdraw', subject: me }, 'sandstone');
    const foreign = await office.post(`${subject}/service-consent`, { does: 'withdraw', subject: me }, 'riverside');

    expect([given.status, ended.status, foreign.status]).toEqual([200, 200, 404]);
    expect(read.body).toMatchObject({ rows: [{ given: true, mail: 'o***@example.test' }] });
    expect(ended.body).toMatchObject({ rows: [{ given: false, mail: null }] });
  });

  it('shows the own entry with its measures and last day', async () => {
    const matter = await (await Matter.file(office)).reviewed();
    await matter.noticed();
    await matter.listed();

    const page = await office.get(`${subject}/cases/${matter.caseId}`, 'sandstone');

    expect(page.body).toMatchObject({
      stage: { en: 'On the list' },
      entry: { displayUntil: '2029-11-01', measures: [{ measure: 'limit-bidding', department: 'housing' }] },
    });
  });
});
