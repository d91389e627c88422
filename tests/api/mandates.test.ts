import { randomUUID } from 'node:crypto';
import { addDays } from '../../domain/calendar/civil-date';
import { aLetter, handsIn, mandated, today } from './support/mandate';
import { Matter } from './support/matter';
import { type Answer, Office } from './support/office';

const room = '/api/subject';
const desk = '/api/department';

let office: Office;
let matter: Matter;
let subject: string;
let notice: string;

beforeAll(async () => {
  office = await Office.open();
  await office.machines.dataSource.query(
    `insert into person (id, user_name, display_name, roles) values ($1, 'agent-2', '白律师', '{agent}'), ($2, 'agent-3', '黑律师', '{agent}')`,
    [randomUUID(), randomUUID()],
  );
});
afterAll(() => office.close());

beforeEach(async () => {
  matter = await (await Matter.file(office)).reviewed();
  ({ notice } = await matter.noticed());
  subject = matter.subject;
  await office.machines.dataSource.query('delete from mandate');
});

const says = (as: string, text = '工资已于三月付清。') =>
  office.post(`${room}/determinations/${matter.determination}/acts/give-statement`, { subject, text }, as);
const revokes = (id: string, as: string) => office.post(`${room}/mandates/${id}/acts/revoke`, {}, as);
const settles = (id: string, act: 'accept' | 'refuse', as: string, body: object = {}) =>
  office.post(`${desk}/mandates/${id}/acts/${act}`, body, as);
const outcome = ({ status, body }: Answer) => [status, String(body['type']).split(':').at(-1)];

describe('A mandate', () => {
  it('lets the agent act only once an office has accepted it, and the act names both', async () => {
    await matter.served(notice);
    const before = await says('agent');
    const handedIn = await handsIn(office, subject);
    const waiting = await says('agent');
    await settles(String(handedIn.body['id']), 'accept', 'hr-officer');

    const after = await says('agent');
    const page = await office.get(`${desk}/cases/${matter.caseId}`, 'hr-officer');

    expect([before.status, handedIn.body['state'], waiting.status, after.status]).toEqual([404, 'handed-in', 404, 200]);
    const timeline = page.body['timeline'] as unknown as { type: string; by: object }[];
    expect(timeline.find(({ type }) => type === 'statement-given')?.by).toMatchObject({
      name: '郭律师',
      role: 'agent',
      onBehalfOf: '中卫砂石建筑工程有限公司',
    });
  });

  it.each(['sandstone', 'agent'])('revoked by %s ends with the very next request, in an open page too', async (by) => {
    await matter.served(notice);
    const id = await mandated(office, subject);
    const open = await office.get(`${room}/cases/${matter.caseId}`, 'agent');

    const revoked = await revokes(id, by);
    const act = await says('agent');
    const page = await office.get(`${room}/cases/${matter.caseId}`, 'agent');

    expect([open.status, revoked.body['state']]).toEqual([200, 'revoked']);
    expect(outcome(act)).toEqual([403, 'no-mandate']);
    expect(act.body['detail']).toMatch(/was revoked/);
    expect(page.status).toBe(404);
  });

  it('is held against its scope, its days by the clock of the case, and its subject', async () => {
    await matter.served(notice);
    await mandated(office, subject, { scope: ['objection', 'repair'], until: addDays(today, 3) });
    const beyond = await says('agent');
    await office.machines.dataSource.query('delete from mandate');
    await mandated(office, subject, { scope: ['statement'], until: addDays(today, 3) });
    await office.machines.dataSource.query('insert into case_clock (case_id, offset_ms) values ($1, $2)', [
      matter.caseId,
      4 * 86_400_000,
    ]);

    const late = await says('agent');
    const consent = await office.post(`${room}/service-consent`, { does: 'withdraw', subject }, 'agent');
    const foreign = await office.post(`${room}/service-consent`, { does: 'withdraw', subject: randomUUID() }, 'agent');

    expect([outcome(beyond), beyond.body['detail']]).toEqual([
      [403, 'no-mandate'],
      expect.stringMatching(/covers: objection, repair/),
    ]);
    expect([outcome(late), late.body['detail']]).toEqual([[403, 'no-mandate'], expect.stringMatching(/ended on/)]);
    expect(outcome(consent)).toEqual([403, 'no-mandate']);
    expect(foreign.status).toBe(404);
  });

  it('lets the agent object and apply within its scope, and shows no other button', async () => {
    const { listing } = await matter.listed();
    await mandated(office, subject, { scope: ['objection'] });
    const target = { kind: 'entry', id: listing };
    const claim = { subject, target, ground: 'facts-wrong', statement: '工资已付。', papers: [] };

    const page = await office.get(`${room}/cases/${matter.caseId}`, 'agent');
    const objection = await office.post(`${room}/objections`, claim, 'agent');
    const application = {
      subject,
      listing,
      route: 'interview',
      correctedOn: addDays(today, -200),
      proofs: [],
      commitment: '均真实',
    };
    const repair = await office.post(`${room}/repairs`, application, 'agent');

    const { entry } = page.body as unknown as { entry: { acts: { act: string }[] } };
    expect(entry.acts.map(({ act }) => act)).toEqual(['file-objection']);
    expect(objection.status).toBe(201);
    expect(outcome(repair)).toEqual([403, 'no-mandate']);
  });

  it('is refused with a reason, and what was settled or ended stays so', async () => {
    const id = String((await handsIn(office, subject)).body['id']);

    const silent = await settles(id, 'refuse', 'hr-officer');
    const refused = await settles(id, 'refuse', 'hr-officer', { reason: '委托书没有签名。' });
    const accepted = await settles(id, 'accept', 'hr-officer');
    const revoked = await revokes(id, 'sandstone');

    expect([silent.status, silent.body['field']]).toEqual([400, 'reason']);
    expect(refused.body).toMatchObject({ state: 'refused', reason: '委托书没有签名。', settledBy: '李娜', acts: [] });
    expect([outcome(accepted), outcome(revoked)]).toEqual([
      [409, 'wrong-stage'],
      [409, 'wrong-stage'],
    ]);
  });

  it('is seen and settled by an office that has to do with the subject, and by no other', async () => {
    const id = String((await handsIn(office, subject)).body['id']);

    const own = await office.get(`${desk}/mandates`, 'hr-reviewer');
    const other = await office.get(`${desk}/mandates`, 'court-officer');
    const foreign = await settles(id, 'accept', 'court-officer');
    const stranger = await office.get(`${room}/mandates`, 'riverside');
    const strange = await revokes(id, 'riverside');

    expect([own.body['total'], other.body['total'], stranger.body['total']]).toEqual([1, 0, 0]);
    expect([foreign.status, strange.status]).toEqual([404, 404]);
  });

  it('shows its letter to those concerned, and leaves as a table', async () => {
    const id = String((await handsIn(office, subject)).body['id']);

    const letters = await Promise.all([
      office.get(`${room}/mandates/${id}/letter`, 'agent'),
      office.get(`${room}/mandates/${id}/letter`, 'riverside'),
      office.get(`${desk}/mandates/${id}/letter`, 'hr-officer'),
      office.get(`${desk}/mandates/${id}/letter`, 'court-officer'),
    ]);
    const table = await office.get(`${room}/mandates?format=csv&state=handed-in&q=郭`, 'sandstone');

    expect(letters.map(({ status }) => status)).toEqual([200, 404, 200, 404]);
    expect(table.text).toContain('郭律师,all');
  });

  it.each<[string, object, number, string | undefined]>([
    ['a last day before the first', { from: addDays(today, 5), until: addDays(today, 4) }, 400, 'until'],
    ['a last day that is over', { from: addDays(today, -9), until: addDays(today, -1) }, 400, 'until'],
    ['somebody who is no agent', { agent: 'hr-officer' }, 400, 'agent'],
    ['oneself', { agent: 'sandstone' }, 400, 'agent'],
    ['no kind of acts', { scope: [] }, 400, 'scope'],
    ['a subject of somebody else', { subject: randomUUID() }, 404, undefined],
    ['a letter that nobody uploaded', { letter: [] }, 400, 'letter'],
  ])('for %s is refused', async (_, changes, status, field) => {
    const answer = await handsIn(office, subject, changes);

    expect([answer.status, answer.body['field'] ?? firstField(answer)]).toEqual([status, field]);
  });

  it('needs a letter of its own: one that another mandate or person brought is none', async () => {
    const letter = [await aLetter(office)];
    await handsIn(office, subject, { letter });

    const again = await handsIn(office, subject, { letter });
    const foreign = await handsIn(office, subject, { letter: [await aLetter(office, 'riverside')] });

    expect([again.status, foreign.status]).toEqual([400, 400]);
  });

  it('is one of two at once at the most, also when three come at the same instant', async () => {
    const agents = ['agent', 'agent-2', 'agent-3'];

    const answers = await Promise.all(agents.map((agent) => handsIn(office, subject, { agent })));
    const later = await handsIn(office, subject, {
      agent: agents[answers.findIndex(({ status }) => status !== 201)],
      from: addDays(today, 366),
      until: addDays(today, 400),
    });

    expect(answers.filter(({ status }) => status === 201)).toHaveLength(2);
    expect(later.status).toBe(201);
  });
});

function firstField({ body }: Answer): string | undefined {
  const [fault] = (body['errors'] as unknown as { field: string }[] | undefined) ?? [];
  return fault?.field;
}
