import { randomUUID } from 'node:crypto';
import { aFiling, Matter } from './support/matter';
import { Office } from './support/office';

const open = '/api/public';
const person = { name: '张三丰', code: '990000199001010017' };

describe('the public service', () => {
  let office: Office;
  let company: Matter;
  let order: string;

  beforeAll(async () => {
    office = await Office.open();
    company = await Matter.file(office);
    ({ order } = await company.listed());
    const parties = [{ ...person, kind: 'person', role: 'principal' }];
    expect((await office.post('/api/department/determinations', aFiling({ parties }), 'hr-officer')).status).not.toBe(
      500,
    );
  });
  afterAll(() => office.close());

  const find = (query: string) => office.get(`${open}/entries?${query}`);

  it('finds a company by part of its name or by its code, without signing in', async () => {
    const byName = await find(`name=${encodeURIComponent('砂石')}`);
    const byCode = await find('code=91990000MA0TEXT049');
    const other = await find('code=91999999000000019D');

    expect(byName.body).toMatchObject({
      total: 1,
      rows: [{ code: '91990000MA0TEXT049', decision: expect.any(String) }],
    });
    expect(byCode.body).toEqual(byName.body);
    expect(other.body).toMatchObject({ total: 0 });
  });

  it('names the position of a wrong code, and takes no citizen number in an address', async () => {
    const wrong = await find('code=914403001922038217');
    const citizen = await find('code=990000199001010017');

    expect([wrong.status, wrong.body['field'], citizen.status]).toEqual([400, 'code', 400]);
    expect(wrong.body['detail']).toContain('Position 18');
    expect(citizen.body['detail']).toContain('entry-searches');
  });

  it('shows a person masked, and only to who knows name and number', async () => {
    const parties = [
      { code: '91999999000000019D', name: '中卫河岸市政建设有限公司', kind: 'company', role: 'principal' },
      { ...person, kind: 'person', role: 'legal-representative' },
    ];
    const matter = await Matter.file(office, aFiling({ parties }));
    const linked = Object.assign(Object.create(Object.getPrototypeOf(matter) as object), matter, {
      subject: (await office.machines.subjects.find(person.code))?.id,
    }) as Matter;
    await linked.listed();

    const found = await office.post(`${open}/entry-searches`, person, null);
    const wrongName = await office.post(`${open}/entry-searches`, { ...person, name: '李四' }, null);
    const byName = await find(`name=${encodeURIComponent('张三丰')}`);
    const byPart = await find(`name=${encodeURIComponent('张三')}`);

    expect(found.body).toMatchObject({ total: 1, rows: [{ name: '张**', code: '9900**********0017' }] });
    expect(wrongName.body).toMatchObject({ total: 0, rows: [] });
    expect(byName.body).toMatchObject({ total: 1, rows: [{ name: '张**' }] });
    expect(byPart.body).toMatchObject({ total: 0 });
  });

  it('shows an entry from its first to the end of its last day, by the business clock of its case', async () => {
    const matter = await Matter.file(office);
    const { listing } = await matter.listed('2026-11-01', '2027-06-30');
    const entry = () => office.get(`${open}/entries/${listing}`);
    const moveTo = (instant: string) =>
      office.machines.dataSource.query(
        'insert into case_clock (case_id, offset_ms) values ($1, $2) on conflict (case_id) do update set offset_ms = $2',
        [matter.caseId, Date.parse(instant) - Date.now()],
      );

    const statuses: number[] = [];
    for (const instant of [
      '2026-10-31T15:50:00Z',
      '2026-10-31T16:10:00Z',
      '2027-06-30T15:50:00Z',
      '2027-06-30T16:10:00Z',
    ]) {
      await moveTo(instant);
      statuses.push((await entry()).status);
    }

    expect(statuses).toEqual([404, 200, 200, 404]);
  });

  it('tells an approval system the hits and whether its own department restricts, and records the purpose', async () => {
    const body = { code: '91990000MA0TEXT049', purpose: '施工许可' };

    const housing = await office.post(`${open}/check`, body, 'housing-officer');
    const human = await office.post(`${open}/check`, body, 'hr-officer');
    const clean = await office.post(`${open}/check`, { ...body, code: '12999999TEXTA00112' }, 'housing-officer');

    expect(order).toBeDefined();
    expect(housing.body).toMatchObject({ allowedEffect: 'restrict' });
    expect(human.body).toMatchObject({
      allowedEffect: 'none',
      hits: [{ measures: [] }, { measures: [] }].slice(0, (human.body['hits'] as unknown as []).length),
    });
    expect(clean.body).toMatchObject({ allowedEffect: 'none', hits: [] });
    const audit = await office.machines.dataSource.query(
      "select reason, person_id from audit_entry where action = 'list-checked'",
    );
    expect(audit).toHaveLength(3);
    expect(audit[0]).toMatchObject({ reason: '施工许可' });
  });

  it('checks once under a key: the same answer again, one reading, and no other body', async () => {
    const key = randomUUID();
    const ask = (purpose: string) =>
      office.post(`${open}/check`, { code: '91990000MA0TEXT049', purpose }, 'housing-officer', { key });

    const [first, second] = await Promise.all([ask('招标七'), ask('招标七')]);
    const other = await ask('招标八');

    const readings = await office.machines.dataSource.query(
      "select reason from audit_entry where action = 'list-checked' and reason in ('招标七', '招标八')",
    );
    expect([first.status, second.status, second.body]).toEqual([200, 200, first.body]);
    expect([other.status, other.body['type']]).toEqual([422, 'urn:credit-casework:problem:idempotency-key-reused']);
    expect(readings).toHaveLength(1);
  });

  it('names the lists in force and their legal basis', async () => {
    const lists = await office.get(`${open}/lists`);

    expect(
      (lists.body['rows'] as unknown as { list: string; version: string }[]).map(
        ({ list, version }) => `${list} ${version}`,
      ),
    ).toContain('L10-black 2022');
  });

  it('says of every list what it is, who keeps it on which level, and whether it is shown', async () => {
    const { body } = await office.get(`${open}/lists`);
    const rows = body['rows'] as unknown as { list: string }[];
    const row = (list: string) => rows.find((one) => one.list === list);

    expect(row('L24-black')).toMatchObject({
      kind: 'black',
      authority: {
        determining: { id: 'county-commerce', level: 'county' },
        assisting: { id: 'commerce', name: { zh: '市商务局' }, level: 'city' },
      },
      publication: { channels: ['department-portal', 'city-credit-portal'], status: 'assumed' },
      pushed: true,
    });
    expect(row('L19-black')).toMatchObject({ publication: { channels: [] }, pushed: true });
    expect(row('L11-black')).toMatchObject({ kind: 'object', publication: null, pushed: false });
  });

  it('names every measure with issuer, basis and dates, and the memoranda behind them', async () => {
    const { body } = await office.get(`${open}/measures`);
    const rows = body['rows'] as unknown as { id: string }[];
    const memoranda = body['memoranda'] as unknown as { id: string; number: string | null; lists: string[] }[];

    expect(rows.find(({ id }) => id === 'limit-procurement')).toMatchObject({
      kind: 'restrict',
      department: { id: 'finance', level: 'city' },
      issuer: '人力资源社会保障部',
      effective: { from: '2022-01-01', to: null },
      inForce: true,
      sources: [
        { article: '第十条第二款', status: 'verified', memorandum: null },
        { status: 'assumed', memorandum: 'M09' },
      ],
      lists: expect.arrayContaining(['L10-black']),
    });
    expect(memoranda).toHaveLength(29);
    expect(memoranda[2]).toMatchObject({ id: 'M03', number: '发改财金〔2018〕342号', lists: ['L03-black'] });
  });

  it('answers twenty searches by number in an hour from one place, and no more', async () => {
    const statuses: number[] = [];
    let last: Record<string, string> = {};
    for (let count = 0; count < 22; count += 1) {
      const { status, headers } = await office.post(`${open}/entry-searches`, person, null);
      statuses.push(status);
      last = headers;
    }

    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
    expect(Number(last['retry-after'])).toBeGreaterThan(60);
  });
});
