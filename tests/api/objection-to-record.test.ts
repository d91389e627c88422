import { randomUUID } from 'node:crypto';
import type { ObjectionState } from '../../domain/objection/objection-state';
import { demoSubjects } from '../../infra/identity/demo-subjects';
import { Office } from './support/office';

const room = '/api/subject';
const { sandstone } = demoSubjects;

describe('an objection against a record of the credit file', () => {
  let office: Office;
  let subject: string;

  beforeAll(async () => {
    office = await Office.open();
    const { id } = await office.machines.subjects.register({ ...sandstone, at: new Date().toISOString() });
    subject = id;
  });
  afterAll(() => office.close());

  /** A penalty as the office of market regulation sent it in. */
  async function aPenalty(until = '2099-12-31'): Promise<string> {
    const [id, batch] = [randomUUID(), randomUUID()];
    const { dataSource } = office.machines;
    await dataSource.query(
      `insert into import_batch (id, kind, department, actor, name, sha256, state, row_count, faulty_count, done_count, sent_at)
       values ($1, 'penalties', 'human-resources', $2, 'a.csv', 'ab', 'done', 1, 0, 1, now())`,
      [batch, { person: randomUUID(), roles: ['officer'], department: 'human-resources', subjects: [] }],
    );
    await dataSource.query(
      `insert into penalty (id, subject_id, department, number, violation, facts, basis, content, decided_on, published_until, publicity_until, import_id)
       values ($1, $2, 'human-resources', $3, '超时加班', '超时', '劳动法', '罚款一万元', '2026-10-10', $4, $4, $5)`,
      [id, subject, `人社罚〔2026〕${id.slice(0, 4)}号`, until, batch],
    );
    return id;
  }
  const claimOf = (id: string) => ({
    subject,
    target: { kind: 'record', id },
    ground: 'facts-wrong',
    statement: '没有加班。',
    papers: ['考勤表'],
  });
  const file = (claim: object, as = 'sandstone') => office.post(`${room}/objections`, claim, as);
  const shown = async () => {
    const { body } = await office.get(`/api/public/credit-records?code=${sandstone.code}`);
    return (
      body as unknown as { penalties: { number: string; content: string; violation: string | null; marks: string[] }[] }
    ).penalties;
  };
  const say = (id: string, outcome: object) => {
    const decided = {
      type: 'objection-decided',
      outcome: 'upheld',
      reasons: '确实没有。',
      number: '1号',
      on: '2026-11-20',
    };
    const happening: { type: string } = Object.assign({ ...decided, noticeUntil: '2099-12-20' }, outcome);
    return office.casework.say('objection', id, [happening]);
  };

  it('opens a case of its own with the receipt, and the public record says that it is pending', async () => {
    const id = await aPenalty();

    const receipt = await file(claimOf(id));
    const rows = await shown();
    const matters = await office.get(`${room}/cases`, 'sandstone');
    const records = await office.get(`${room}/records`, 'sandstone');

    expect(receipt.status).toBe(201);
    expect(receipt.body).toMatchObject({ department: 'human-resources', level: 1, papers: ['考勤表'] });
    expect(rows.map(({ marks }) => marks)).toEqual([['objection-pending']]);
    expect(office.casework.stateOf(String(receipt.body['procedure'])) as ObjectionState).toMatchObject({
      target: { kind: 'record', record: 'penalty', source: 'human-resources', published: true },
    });
    // A matter is shown from its first paper on, which the press makes.
    expect(matters.status).toBe(200);
    expect(records.body['rows']).toEqual([
      expect.objectContaining({
        id,
        record: 'penalty',
        marks: ['objection-pending'],
        acts: expect.not.arrayContaining([expect.objectContaining({ act: 'file-objection' })]),
      }),
    ]);
  });

  it('is seen by the officers of the department that sent the record in', async () => {
    const id = await aPenalty();
    const { body } = await file(claimOf(id));

    const tasks = await office.get('/api/department/tasks?kind=objection&pageSize=100', 'hr-officer');

    const rows = tasks.body['rows'] as unknown as { procedure: string; act: string; list: string }[];
    expect(rows.filter(({ procedure }) => procedure === body['procedure'])).toEqual([
      expect.objectContaining({ act: 'accept-objection', list: 'penalty' }),
    ]);
  });

  it('takes the record away when it is upheld, or puts it right, for everybody to see', async () => {
    const [gone, mended] = [await aPenalty(), await aPenalty()];
    const [first, second] = await Promise.all([file(claimOf(gone)), file(claimOf(mended))]);

    await say(String(first.body['procedure']), { remedy: 'remove', summary: null });
    await say(String(second.body['procedure']), { remedy: 'correct', summary: '罚款一千元' });

    const rows = await shown();
    const { body } = await office.get(`/api/public/corrections?code=${sandstone.code}`);
    expect(
      (body['rows'] as unknown as { remedy: string; says: string | null }[]).map(({ remedy, says }) => [remedy, says]),
    ).toEqual(
      expect.arrayContaining([
        ['remove', null],
        ['correct', '罚款一千元'],
      ]),
    );
    expect(rows).toContainEqual(expect.objectContaining({ content: '罚款一千元', violation: null, corrected: true }));
    expect(rows.map(({ number }) => number)).not.toContain(`人社罚〔2026〕${gone.slice(0, 4)}号`);
    expect((await file({ ...claimOf(gone), statement: '再说一次。' })).status).toBe(422);
  });

  it('is refused for a record of somebody else, for one no longer published, and for what there is not', async () => {
    const [own, past] = [await aPenalty(), await aPenalty('2026-01-01')];

    const answers = await Promise.all([
      file(claimOf(own), 'riverside'),
      file(claimOf(past)),
      file(claimOf(randomUUID())),
      file({ ...claimOf(own), target: { kind: 'campaign', id: own } }),
      file({ ...claimOf(own), target: { kind: 'entry', id: own } }),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([404, 409, 404, 400, 404]);
    expect(answers[1]?.body['detail']).toContain('2026-01-01');
  });
});
