import { randomUUID } from 'node:crypto';
import { aFiling, department, Matter } from './support/matter';
import { Office } from './support/office';

describe('the department service', () => {
  let office: Office;

  beforeAll(async () => {
    office = await Office.open();
  });
  afterAll(() => office.close());

  it('files a case with a number, and shows it with its timeline, clocks and open acts', async () => {
    const matter = await Matter.file(office);

    const page = await office.get(`${department}/cases/${matter.caseId}`, 'hr-officer');

    expect(page.status).toBe(200);
    expect(page.headers['etag']).toMatch(/^"\d+"$/);
    expect(page.body).toMatchObject({
      number: expect.stringMatching(/^human-resources-case-2026-\d{4}$/),
      list: 'L10-black',
    });
    const { procedures, timeline, parties } = page.body as unknown as {
      procedures: { acts: { act: string }[]; clocks: { why: { basis: object } }[] }[];
      timeline: { label: { zh: string }; by: { name: string } }[];
      parties: { code: string }[];
    };
    expect(procedures[0]?.acts.map(({ act }) => act)).toEqual(
      expect.arrayContaining(['amend-draft', 'submit-for-review']),
    );
    expect(procedures[0]?.clocks[0]?.why.basis).toMatchObject({ document: expect.any(String) });
    expect(timeline[0]).toMatchObject({ label: { zh: '立案登记' }, by: { name: '李娜' } });
    expect(parties).toEqual([expect.objectContaining({ code: '91990000MA0TEXT049' })]);
  });

  it('names field and position of a wrong check digit', async () => {
    const parties = [{ code: '91990000MA0TEXT048', name: '某公司', kind: 'company', role: 'principal' }];

    const answer = await office.post(`${department}/determinations`, aFiling({ parties }), 'hr-officer');

    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ field: 'parties.0.code', detail: expect.stringContaining('Position 18') });
  });

  it('lists nobody under age, and registers nothing of such a filing', async () => {
    const parties = [
      { code: '91999999000000019D', name: '中卫河岸市政建设有限公司', kind: 'company', role: 'principal' },
      { code: '990000201605310045', name: '小明', kind: 'person', role: 'directly-responsible' },
    ];

    const answer = await office.post(`${department}/determinations`, aFiling({ parties }), 'hr-officer');

    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ type: 'urn:credit-casework:problem:minor' });
    expect(await office.machines.subjects.find('990000201605310045')).toBeNull();
  });

  it.each([
    ['court-officer', 'L01-black', 'import its entries'],
    ['hr-officer', 'L11-black', 'asks for no determination'],
  ])('opens no determination for %s on %s, and says why', async (officer, list, why) => {
    const answer = await office.post(`${department}/determinations`, { ...aFiling(), list }, officer);

    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({
      type: 'urn:credit-casework:problem:pack-unusable',
      field: 'list',
      detail: expect.stringContaining(why),
    });
  });

  it('says in the catalogue, in both languages, on which lists no determination opens and why', async () => {
    const { body } = await office.get(`${department}/lists`, 'hr-officer');
    const { rows } = body as unknown as { rows: { list: string; kind: string; undetermined: object | null }[] };
    const why = (list: string) => rows.find((row) => row.list === list)?.undetermined;

    expect([why('L10-black'), why('L36-red')]).toEqual([null, null]);
    expect(why('L01-black')).toEqual({ zh: expect.stringContaining('导入'), en: expect.stringContaining('import') });
    for (const { kind, undetermined } of rows) {
      if (kind !== 'black' && kind !== 'red') expect(undetermined).toMatchObject({ zh: expect.any(String) });
    }
  });

  it('lets nobody pass the review of an own draft', async () => {
    const filed = await office.post(`${department}/determinations`, aFiling(), 'hr-deputy', {});
    const { procedure } = filed.body as unknown as { procedure: string };
    const acts = `${department}/determinations/${procedure}/acts`;
    await office.post(`${acts}/submit-for-review`, {}, 'hr-deputy');

    const answer = await office.post(`${acts}/pass-review`, { opinion: '同意' }, 'hr-deputy');

    expect(answer.status).toBe(403);
    expect(answer.body).toMatchObject({ type: 'urn:credit-casework:problem:four-eyes' });
  });

  it('shows nothing of another department and takes no act from it', async () => {
    const matter = await Matter.file(office);

    const pages = await Promise.all(
      [`cases/${matter.caseId}`, `determinations/${matter.determination}`].map((path) =>
        office.get(`${department}/${path}`, 'finance-officer'),
      ),
    );
    const act = await matter.act('submit-for-review', 'finance-officer');

    expect([...pages, act].map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  it('refuses an act on a version that has moved on, and takes it on the present one', async () => {
    const matter = await Matter.file(office);
    const address = `${department}/determinations/${matter.determination}`;
    const seen = (await office.get(address, 'hr-officer')).headers['etag'] ?? '';

    const stale = await matter.act('submit-for-review', 'hr-officer', {}, { 'If-Match': '"1"' });
    const fresh = await matter.act('submit-for-review', 'hr-officer', {}, { 'If-Match': seen });

    expect([stale.status, fresh.status]).toEqual([412, 200]);
    expect(fresh.headers['etag']).not.toBe(seen);
  });

  it('refuses acts at a wrong stage and on a closed procedure by their own codes', async () => {
    const matter = await Matter.file(office);

    const early = await matter.act('pass-review', 'hr-reviewer', { opinion: '同意' });
    await matter.act('withdraw-draft', 'hr-officer', { reason: '证据不足' });
    const late = await matter.act('submit-for-review', 'hr-officer');

    expect([early, late].map(({ status, body }) => [status, body['type']])).toEqual([
      [409, 'urn:credit-casework:problem:wrong-stage'],
      [409, 'urn:credit-casework:problem:closed'],
    ]);
  });

  it('lets one of two claim a task and tells the other who has it', async () => {
    const matter = await Matter.file(office, aFiling());
    const claim = `${department}/tasks/${matter.determination}/draft-1/acts/claim`;

    const both = await Promise.all(['hr-officer', 'hr-officer-2'].map((user) => office.post(claim, {}, user)));

    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 409]));
    const winner = both.find(({ status }) => status === 200)?.body as unknown as { assignee: { name: string } };
    const loser = both.find(({ status }) => status === 409);
    expect(loser?.body).toMatchObject({
      type: 'urn:credit-casework:problem:task-taken',
      detail: expect.stringContaining(winner.assignee.name),
    });
  });

  it('lets the department admin assign a task and the holder put it back', async () => {
    const matter = await Matter.file(office);
    const task = `${department}/tasks/${matter.determination}/draft-1/acts`;
    const person = '00000000-0000-8000-8000-000000000002';

    const assigned = await office.post(`${task}/assign`, { person }, 'hr-admin');
    const notHis = await office.post(`${task}/release`, {}, 'hr-officer');
    const released = await office.post(`${task}/release`, {}, 'hr-officer-2');

    expect([assigned.status, notHis.status, released.status]).toEqual([200, 409, 200]);
    expect(released.body).toMatchObject({ assignee: null });
    const wrong = await office.post(`${task}/assign`, { person: '00000000-0000-8000-8000-000000000007' }, 'hr-admin');
    expect(wrong.body).toMatchObject({ status: 400, field: 'person' });
  });

  it('sorts the worklist by remaining legal days and counts its buckets', async () => {
    const late = await Matter.file(office, aFiling());
    await office.machines.dataSource.query('insert into case_clock (case_id, offset_ms) values ($1, $2)', [
      late.caseId,
      60 * 86_400_000,
    ]);

    const list = await office.get(`${department}/tasks?pageSize=100`, 'hr-officer');
    const overdue = await office.get(`${department}/tasks?bucket=overdue`, 'hr-officer');

    const { rows, counters, total } = list.body as unknown as {
      rows: { case: string; clock: { remainingWorkingDays: number; overdue: boolean } }[];
      counters: { open: number; overdue: number };
      total: number;
    };
    expect(total).toBe(counters.open);
    expect(rows[0]).toMatchObject({ case: late.caseId, clock: { overdue: true } });
    const days = rows.map((row) => row.clock.remainingWorkingDays);
    expect(days).toEqual([...days].sort((one, other) => one - other));
    expect(overdue.body).toMatchObject({ total: 1, counters: { overdue: 1 } });
  });

  it('exports the worklist and cases, and no cell of them is a formula', async () => {
    await office.machines.subjects.register({
      kind: 'company',
      name: '=HYPERLINK("http://evil")',
      code: '12999999TEXTA00112',
      at: new Date().toISOString(),
    });
    const parties = [{ code: '12999999TEXTA00112', name: 'x', kind: 'company', role: 'principal' }];
    await Matter.file(office, aFiling({ parties }));

    const csv = await office.get(`${department}/cases?format=csv&q=HYPERLINK`, 'hr-officer');
    const xlsx = await office.get(`${department}/tasks?format=xlsx`, 'hr-officer');

    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.text).toContain(`'=HYPERLINK`);
    expect(csv.text).not.toMatch(/(^|,)"?=/m);
    expect(xlsx.headers['content-disposition']).toBe('attachment; filename="tasks.xlsx"');
  });

  it('finds cases by number, name and code', async () => {
    const matter = await Matter.file(office);
    const page = await office.get(`${department}/cases/${matter.caseId}`, 'hr-officer');
    const number = page.body['number'] as unknown as string;

    const found = await Promise.all(
      [number, '砂石', '91990000MA0TEXT049'].map((q) =>
        office.get(`${department}/cases?pageSize=100&q=${encodeURIComponent(q)}`, 'hr-officer'),
      ),
    );

    for (const { body } of found) {
      const { rows } = body as unknown as { rows: { id: string }[] };
      expect(rows.map(({ id }) => id)).toContain(matter.caseId);
    }
  });

  it('shows a number in clear only for a reason, which is recorded each time', async () => {
    const parties = [
      { code: '91990000MA0TEXT049', name: '中卫砂石建筑工程有限公司', kind: 'company', role: 'principal' },
      { code: '990000199001010017', name: '张三丰', kind: 'person', role: 'legal-representative' },
    ];
    const matter = await Matter.file(office, aFiling({ parties }));
    const subject = (await office.machines.subjects.find('990000199001010017'))?.id ?? '';
    const address = `${department}/subjects/${subject}/acts/unmask`;

    const page = await office.get(`${department}/cases/${matter.caseId}`, 'hr-officer');
    const silent = await office.post(address, { reason: ' ' }, 'hr-officer');
    const shown = await office.post(address, { reason: '核对身份证' }, 'hr-officer');
    const foreign = await office.post(address, { reason: '好奇' }, 'finance-officer');

    expect(page.text).not.toContain('990000199001010017');
    expect(page.text).toContain('9900**********0017');
    expect([silent.status, shown.status, foreign.status]).toEqual([400, 200, 404]);
    expect(shown.body).toEqual({ subject, code: '990000199001010017' });
    const kept = await office.machines.dataSource.query(
      "select answer::text as answer from idempotency where route like '%unmask'",
    );
    expect(JSON.stringify(kept)).not.toContain('990000199001010017');
    const audit = await office.machines.dataSource.query("select reason from audit_entry where action = 'number-read'");
    expect(audit).toEqual([{ reason: '核对身份证' }]);
  });

  it('has an approver of the determining department sign off a list', async () => {
    const versions = await office.get(`${department}/lists/L10-black/versions`, 'hr-approver');

    const signed = await office.post(
      `${department}/lists/L10-black/versions/2022/acts/sign-off`,
      { reason: '已核对' },
      'hr-approver',
    );
    const foreign = await office.post(
      `${department}/lists/L10-black/versions/2022/acts/sign-off`,
      { reason: '已核对' },
      'finance-approver',
    );

    expect((versions.body as unknown as { rows: { version: string }[] }).rows.map(({ version }) => version)).toContain(
      '2022',
    );
    expect([signed.status, foreign.status]).toEqual([200, 403]);
  });

  it('lets the executing department accept a measure order that is nobody else’s', async () => {
    const matter = await Matter.file(office);
    const { order } = await matter.listed();
    const accept = `${department}/measure-orders/${order}/acts/accept-order`;

    const foreign = await office.post(accept, {}, 'hr-officer');
    const own = await office.post(accept, {}, 'housing-officer');

    expect([foreign.status, own.status]).toEqual([404, 200]);
    expect(own.body).toMatchObject({ kind: 'measure-order', stage: 'accepted' });
  });

  it('does not know a case that was never there', async () => {
    const answer = await office.get(`${department}/cases/${randomUUID()}`, 'hr-officer');

    expect(answer.status).toBe(404);
    expect(answer.body).toMatchObject({ type: 'urn:credit-casework:problem:not-found' });
  });
});
