import { randomUUID } from 'node:crypto';
import { addDays, civilDateAt } from '../../domain/calendar/civil-date';
import { demoSubjects } from '../../infra/identity/demo-subjects';
import { department, Matter } from './support/matter';
import { Office } from './support/office';

const today = civilDateAt(new Date().toISOString());
const until = addDays(today, 365);

describe('a ban over HTTP', () => {
  let office: Office;
  let matter: Matter;
  let listing = '';

  beforeAll(async () => {
    office = await Office.open();
    matter = await Matter.file(office);
    await matter.noticed();
    listing = (await matter.listed('2026-01-05', '2029-01-05')).listing;
  });
  afterAll(() => office.close());

  const propose = (change: object = {}, as = 'hr-officer') =>
    office.post(`${department}/bans`, { listing, sectors: ['E'], until, facts: '仍在承揽工程', ...change }, as);
  const act = (ban: string, name: string, as: string, body: object) =>
    office.post(`${department}/bans/${ban}/acts/${name}`, body, as);
  const reasons = { reasons: '事实清楚' };
  const served = (ban: string, purpose: 'ban-notice' | 'ban-decision') => {
    const at = new Date().toISOString();
    const detail = { notice: randomUUID(), purpose, subject: matter.subject, servedOn: today };
    return office.casework.act('ban', ban, {
      id: randomUUID(),
      act: 'record-service',
      by: 'system',
      at,
      detail,
      seenSeq: null,
    });
  };
  const check = async () => {
    const body = { code: demoSubjects.sandstone.code, purpose: '资质审批' };
    return (await office.post('/api/public/check', body, 'housing-officer')).body;
  };

  it('is refused without an end, with an end in the past, of an unknown sector, on a foreign or unknown entry', async () => {
    const answers = [
      await propose({ until: null }),
      await propose({ until: today }),
      await propose({ sectors: ['Z'] }),
      await propose({ sectors: [] }),
      await propose({ permanent: true }),
      await propose({ until: '2027-02-30' }),
      await propose({ listing: randomUUID() }),
      await propose({}, 'housing-officer'),
      await propose({}, 'hr-approver'),
    ];

    expect(answers.map(({ status }) => status)).toEqual([422, 400, 400, 400, 422, 400, 404, 404, 403]);
    expect(answers.slice(0, 3).map(({ body }) => body['field'])).toEqual(['until', 'until', 'sectors.0']);
  });

  it('is decided by three persons, in force from its service, found by the check, the public page and the room', async () => {
    const proposed = await propose();
    const { procedure: ban } = proposed.body as unknown as { procedure: string };
    expect(proposed.status).toBe(201);
    const hidden = await office.get(`/api/subject/cases/${matter.caseId}`, 'sandstone');
    const unread = await office.post(
      `/api/subject/bans/${ban}/acts/give-statement`,
      { subject: matter.subject, text: '已停工' },
      'sandstone',
    );

    const early = await act(ban, 'impose-ban', 'hr-approver', reasons);
    await act(ban, 'pass-review', 'hr-reviewer', { opinion: '同意' });
    await office.casework.say('ban', ban, [{ type: 'ban-notice-issued', notice: randomUUID() } as { type: string }]);
    await served(ban, 'ban-notice');
    const said = await office.post(
      `/api/subject/bans/${ban}/acts/give-statement`,
      { subject: matter.subject, text: '已停工' },
      'sandstone',
    );
    await office.casework.say('ban', ban, [{ type: 'ban-defence-ended' }]);
    const unanswered = await act(ban, 'impose-ban', 'hr-approver', reasons);
    const [statement] = (office.casework.stateOf(ban) as unknown as { statements: { id: string }[] }).statements;
    await act(ban, 'answer-statement', 'hr-officer', { statement: statement?.id, finding: 'rejected', ...reasons });
    const imposed = await act(ban, 'impose-ban', 'hr-approver', reasons);
    const before = await check();
    await served(ban, 'ban-decision');
    const after = await check();

    expect((hidden.body['bans'] as unknown as object[]).length).toBe(0);
    expect([unread, early, said, unanswered, imposed].map(({ status }) => status)).toEqual([409, 409, 200, 409, 200]);
    expect(before['bans']).toEqual([]);
    expect(after).toMatchObject({
      allowedEffect: 'restrict',
      bans: [
        {
          ban,
          sectors: ['E'],
          until,
          says: { zh: `禁入建筑业，至${until}止`, en: `Banned from Construction until ${until}` },
        },
      ],
    });
    const entry = await office.get(`/api/public/entries/${listing}`);
    expect(entry.body['bans']).toMatchObject([{ sectors: ['E'], until, from: today }]);
    const room = await office.get(`/api/subject/cases/${matter.caseId}`, 'sandstone');
    expect(room.body['bans']).toMatchObject([{ id: ban, from: today, outcome: null, facts: '仍在承揽工程' }]);
  });

  it('is permanent only with the level above, where it waits as a task', async () => {
    const { procedure: ban } = (await propose({ permanent: true, until: null })).body as unknown as {
      procedure: string;
    };
    await act(ban, 'pass-review', 'hr-reviewer', { opinion: '同意' });
    await served(ban, 'ban-notice');
    await office.casework.say('ban', ban, [{ type: 'ban-defence-ended' }]);
    const alone = await act(ban, 'impose-ban', 'hr-approver', reasons);
    const referred = await act(ban, 'refer-ban', 'hr-approver', reasons);
    const own = await act(ban, 'approve-ban', 'hr-approver', reasons);

    expect([alone, referred, own].map(({ status }) => status)).toEqual([422, 200, 404]);
    const list = await office.get('/api/supervision/bans?permanent=true&stage=higher-approval', 'supervisor');
    expect(list.body).toMatchObject({ total: 1, rows: [{ procedure: ban, permanent: true, until: null }] });
  });

  it('is listed for supervisors by sector, stage and department, as a table too, and by no filter that does not exist', async () => {
    const list = (query: string) => office.get(`/api/supervision/bans${query}`, 'supervisor');
    const [building, mining, wrong, unknown] = [
      await list('?sector=E&stage=in-force&department=human-resources&q=2026'),
      await list('?sector=B'),
      await list('?sector=building'),
      await list('?colour=red'),
    ];

    expect([building.body['total'], mining.body['total']]).toEqual([1, 0]);
    expect([wrong.status, unknown.status, (await office.get('/api/supervision/bans', 'hr-officer')).status]).toEqual([
      400, 400, 403,
    ]);
    const file = await office.get('/api/supervision/bans?format=csv', 'supervisor');
    expect(file.status).toBe(200);
  });
});
