import { randomUUID } from 'node:crypto';
import { mandated } from './support/mandate';
import { Matter } from './support/matter';
import { Office } from './support/office';

const room = '/api/subject';

describe('an objection over HTTP', () => {
  let office: Office;

  beforeAll(async () => {
    office = await Office.open();
  });
  afterAll(() => office.close());

  async function listed() {
    const matter = await Matter.file(office);
    await matter.noticed();
    const { listing } = await matter.listed();
    const claim = {
      subject: matter.subject,
      target: { kind: 'entry', id: listing },
      ground: 'facts-wrong',
      statement: '工资已付清。',
      papers: ['回单'],
    };
    return { matter, listing, claim };
  }
  const file = (claim: object, as = 'sandstone', key = randomUUID()) =>
    office.post(`${room}/objections`, claim, as, { key });

  it('is answered with a receipt at once: number, time, papers, who decides, by when it is checked', async () => {
    const { claim } = await listed();

    const receipt = await file(claim);

    expect(receipt.status).toBe(201);
    expect(receipt.body).toMatchObject({
      number: expect.stringContaining('信异〔'),
      department: 'human-resources',
      level: 1,
      papers: ['回单'],
      stage: 'completeness',
      checkedBy: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
  });

  it('stands in the own matter, with what may be done to it', async () => {
    const { matter, claim } = await listed();
    await file(claim);

    const page = await office.get(`${room}/cases/${matter.caseId}`, 'sandstone');

    const { objections, entry } = page.body as unknown as {
      objections: { acts: { act: string }[]; stage: object }[];
      entry: { acts: { act: string }[] };
    };
    expect(objections).toEqual([expect.objectContaining({ statement: '工资已付清。', outcome: null })]);
    expect(objections[0]?.acts.map(({ act }) => act)).toEqual(['supplement', 'withdraw-objection']);
    expect(entry.acts.map(({ act }) => act)).toEqual(['file-repair', 'request-suspension']);
  });

  it('is one, however often it is filed under one key or at the same instant; another claim beside it reads its number', async () => {
    const { claim } = await listed();
    await mandated(office, claim.subject);
    const key = randomUUID();

    const same = await Promise.all([file(claim, 'sandstone', key), file(claim, 'agent'), file(claim, 'sandstone')]);
    const again = await file(claim, 'sandstone', key);
    const other = await file({ ...claim, statement: '对象有误。' });

    const numbers = new Set([...same, again].filter(({ status }) => status === 201).map(({ body }) => body['number']));
    expect(numbers.size).toBe(1);
    expect(other.status).toBe(422);
    expect(other.body['detail']).toContain([...numbers][0]);
  });

  it('against an entry of somebody else is answered as if there were none', async () => {
    const { claim } = await listed();

    const answers = await Promise.all([
      file(claim, 'riverside'),
      file({ ...claim, subject: randomUUID() }),
      file({ ...claim, target: { kind: 'entry', id: randomUUID() } }),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  it('is refused for an entry that has left, and says so', async () => {
    const { claim, listing } = await listed();
    const exit = { type: 'exit-began', ground: 'expiry', on: '2026-11-22', reason: 'The term has ended.' };
    await office.casework.say('listing', listing, [exit]);

    const late = await file(claim);

    expect([late.status, late.body['type']]).toEqual([409, 'urn:credit-casework:problem:closed']);
  });

  it('refuses an empty statement and an unknown ground at their fields, and nothing is filed', async () => {
    const { claim } = await listed();

    const empty = await file({ ...claim, statement: ' ' });
    const unknown = await file({ ...claim, ground: 'because' });
    const whole = await file(claim);

    expect([empty.status, empty.body['field'], unknown.status, unknown.body['field']]).toEqual([
      400,
      'statement',
      400,
      'ground',
    ]);
    expect(whole.status).toBe(201);
  });
});
