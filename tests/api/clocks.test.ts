import { Matter } from './support/matter';
import { type Answer, Office } from './support/office';

const supervision = '/api/supervision';
const clock = 'decision-1';
const expert = { clock, ground: 'expert-opinion', reason: '委托工资专项审计' };

interface ShownClock {
  id: string;
  state: string;
  due: string;
  takes: string[];
  paused: { ground: string; reason: string; workingDays: number; status: string } | null;
  extension: { amount: number; given: number } | null;
  extensionRequest: { ground: string } | null;
  why: { pauses: { ground: string; until: string | null; status: string }[]; extensions: { ground: string }[] };
}

describe('the deadlines of an office', () => {
  let office: Office;
  let matter: Matter;
  beforeAll(async () => {
    office = await Office.open();
    matter = await (await Matter.file(office)).reviewed();
    await matter.noticed();
  });
  afterAll(() => office.close());

  async function shown(as = 'hr-officer'): Promise<{ clock: ShownClock; acts: string[] }> {
    const page = await office.get(`/api/department/cases/${matter.caseId}`, as);
    const [first] = page.body['procedures'] as unknown as { clocks: ShownClock[]; acts: { act: string }[] }[];
    const found = first?.clocks.find(({ id }) => id === clock);
    if (!first || !found) throw new Error('The case has a decision clock.');
    return { clock: found, acts: first.acts.map(({ act }) => act) };
  }
  const refusal = ({ status, body }: Answer) => [status, String(body['type']).split(':').at(-1)];

  it('are paused on a named ground, which everybody sees, and listed for the supervisor', async () => {
    expect((await shown()).clock.takes).toEqual(['pause-clock', 'request-extension']);
    expect((await office.get(`${supervision}/paused`, 'supervisor')).body).toMatchObject({ total: 0 });

    expect((await matter.act('pause-clock', 'hr-officer', expert)).status).toBe(200);

    const { clock: paused, acts } = await shown();
    expect(paused).toMatchObject({ state: 'paused', takes: ['resume-clock', 'request-extension'] });
    expect(paused.paused).toMatchObject({ ground: 'expert-opinion', reason: expert.reason, status: 'assumed' });
    expect(paused.why.pauses).toMatchObject([{ ground: 'expert-opinion', until: null, status: 'assumed' }]);
    expect(acts).toContain('resume-clock');
    expect(acts).not.toContain('approve-extension');
    const [all, hearing, file] = await Promise.all([
      office.get(`${supervision}/paused`, 'supervisor'),
      office.get(`${supervision}/paused?ground=hearing`, 'supervisor'),
      office.get(`${supervision}/paused?format=csv`, 'supervisor', { 'Accept-Language': 'en' }),
    ]);
    expect(all.body).toMatchObject({
      total: 1,
      rows: [{ case: matter.caseId, clock: 'decision', ground: 'expert-opinion', department: 'human-resources' }],
    });
    expect(hearing.body['total']).toBe(0);
    expect(file.text).toContain('Working days paused');
    const room = await office.get('/api/subject/cases', 'sandstone');
    expect(room.body['rows']?.[0]).toMatchObject({ paused: { ground: 'expert-opinion' } });
  });

  it('are resumed once, and then say for how long they stood still', async () => {
    const again = await matter.act('pause-clock', 'hr-officer', expert);
    expect(refusal(again)).toEqual([409, 'wrong-stage']);

    expect((await matter.act('resume-clock', 'hr-officer', { clock, reason: '报告已出具' })).status).toBe(200);

    const { clock: resumed } = await shown();
    expect(resumed).toMatchObject({ state: 'running', paused: null });
    expect(resumed.why.pauses[0]?.until).not.toBeNull();
    const twice = await matter.act('resume-clock', 'hr-officer', { clock, reason: '报告已出具' });
    expect(refusal(twice)).toEqual([409, 'wrong-stage']);
  });

  it.each([
    ['a clock that nobody knows', { ...expert, clock: 'clock-9' }, 400],
    ['a ground that no rule names', { ...expert, ground: 'holiday' }, 400],
    ['no ground', { clock, reason: '等等' }, 400],
    ['an empty reason', { ...expert, reason: '  ' }, 400],
    ['more than the act says', { ...expert, until: '2027-01-01' }, 400],
  ])('refuse a pause with %s, and nothing has happened', async (_, body, status) => {
    const before = (await shown()).clock;
    const answer = await matter.act('pause-clock', 'hr-officer', body);

    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect((await shown()).clock).toEqual(before);
  });

  it('are extended by a second person, once, by what the rule gives', async () => {
    const before = (await shown()).clock.due;
    expect((await matter.act('request-extension', 'hr-officer', { clock, ground: '案情复杂' })).status).toBe(200);
    expect((await shown('hr-approver')).acts).toContain('approve-extension');
    expect((await shown()).clock.extensionRequest).toMatchObject({ ground: '案情复杂' });
    expect((await matter.act('approve-extension', 'hr-officer', { reason: '同意' })).status).toBe(403);

    expect((await matter.act('approve-extension', 'hr-approver', { reason: '同意' })).status).toBe(200);

    const { clock: extended, acts } = await shown();
    expect(extended.due > before).toBe(true);
    expect(extended.extension).toMatchObject({ amount: 20, given: 1 });
    expect(extended.why.extensions).toMatchObject([{ ground: '案情复杂' }]);
    expect(acts).not.toContain('request-extension');
    const more = await matter.act('request-extension', 'hr-officer', { clock, ground: '再次' });
    expect(refusal(more)).toEqual([422, 'beyond-cap']);
  });
});
