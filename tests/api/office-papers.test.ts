import { createHash } from 'node:crypto';
import { addDays, civilDateAt } from '../../domain/calendar/civil-date';
import { pressLackingOrders } from '../../infra/papers/press-order';
import { readPdfs } from '../support/read-pdf';
import { department, Matter } from './support/matter';
import { Office } from './support/office';
import { savedFile } from './support/saved-file';

const supervision = '/api/supervision';
const today = civilDateAt(new Date().toISOString());
const flat = (text: string | undefined) => text?.replaceAll(/\s/g, '') ?? '';

interface Order {
  number: string;
  paper: string | null;
}

describe('papers between offices', () => {
  let office: Office;
  let matter: Matter;
  const press = () => {
    const { dataSource, papers, policies } = office.machines;
    return pressLackingOrders({ dataSource, press: papers, policies });
  };
  const ordered = async (): Promise<Order> => {
    const { body } = await office.get(`${supervision}/orders`, 'supervisor');
    const [order] = body['rows'] as unknown as Order[];
    if (!order) throw new Error('No such order');
    return order;
  };
  const verified = async (pdf: Buffer) => {
    const [read] = await readPdfs(pdf);
    const code = /验证码：(\S+)/.exec(read?.pages.join('\n') ?? '')?.[1] ?? '';
    const { body } = await office.get(`/api/public/papers/${code}`);
    return { text: flat(read?.pages.join('')), said: body as unknown as Record<string, unknown> };
  };

  beforeAll(async () => {
    office = await Office.open();
    matter = await Matter.file(office);
    const act = `${supervision}/determinations/${matter.determination}/acts/order-supervision`;
    await office.post(act, { ground: '群众反映久拖不决', replyBy: null }, 'supervisor');
  });
  afterAll(() => office.close());

  it('has each supervision order set as PDF once, under its number, to the office that owes the reply', async () => {
    const before = await ordered();
    const made = [await press(), await press()];
    const { number, paper } = await ordered();
    const pdf = await savedFile(office, `${supervision}/papers/${paper}/pdf`, 'supervisor');
    const { text, said } = await verified(pdf.body);

    expect([before.paper, ...made]).toEqual([null, 1, 0]);
    expect(pdf.type).toBe('application/pdf');
    expect(text).toContain(`市发展和改革委员会${flat(number)}督办单市人力资源和社会保障局：`);
    expect(text).toContain('督办事由：群众反映久拖不决。现予督办。');
    expect(said).toMatchObject({
      state: 'authentic',
      kind: 'supervision-order',
      number,
      subject: null,
      sha256: createHash('sha256').update(pdf.body).digest('hex'),
    });
  });

  it('gives the order to its office, on its list, in its case and in the bundle, and to no other office', async () => {
    const { number, paper } = await ordered();
    const own = await office.get(`${department}/orders`, 'hr-officer');
    const [mine, foreign, subjects] = await Promise.all([
      savedFile(office, `${department}/papers/${paper}/pdf`, 'hr-officer'),
      savedFile(office, `${department}/papers/${paper}/pdf`, 'housing-officer'),
      savedFile(office, `/api/subject/papers/${paper}/pdf`, 'sandstone'),
    ]);
    const page = await office.get(`${department}/cases/${matter.caseId}`, 'hr-officer');
    const bundle = await savedFile(office, `${department}/cases/${matter.caseId}/bundle.zip`, 'hr-officer');

    expect(own.body['rows']).toMatchObject([{ number, paper }]);
    expect([mine.status, foreign.status, subjects.status]).toEqual([200, 404, 404]);
    expect(page.body['papers']).toContainEqual(expect.objectContaining({ id: paper, number, notice: null }));
    expect(bundle.body.includes(Buffer.from(`督办单 ${number}.pdf`))).toBe(true);
  });

  it('issues a circular together with its PDF, under one number, to everybody whom it addresses', async () => {
    const { number: order } = await ordered();
    const answer = { order, reply: '正在办理。' };
    await matter.act('answer-order', 'hr-officer', answer);
    const close = `${supervision}/determinations/${matter.determination}/acts/close-order`;
    await office.post(close, { order, finding: 'not-accepted', reason: '没有日期。' }, 'supervisor');
    const days = { from: addDays(today, -1), to: today };
    const { body } = await office.post(
      `${supervision}/circulars`,
      { ...days, remark: '限期整改', copies: ['finance'] },
      'supervisor',
    );
    const { id, number } = body as unknown as { id: string; number: string };
    const [issued, addressed, copied, foreign] = await Promise.all([
      savedFile(office, `${supervision}/papers/${id}/pdf`, 'auditor'),
      savedFile(office, `${department}/papers/${id}/pdf`, 'hr-officer'),
      savedFile(office, `${department}/papers/${id}/pdf`, 'finance-officer'),
      savedFile(office, `${department}/papers/${id}/pdf`, 'housing-officer'),
    ]);
    const { text, said } = await verified(issued.body);

    expect(number).toBe(`发改信通〔${today.slice(0, 4)}〕1号`);
    expect([issued, addressed, copied, foreign].map(({ status }) => status)).toEqual([200, 200, 200, 404]);
    expect(text).toContain('市财政局、市人力资源和社会保障局：');
    expect(text).toContain(`督办单${order.replaceAll(' ', '')}`);
    expect(text).toContain('所作答复未被采纳。二、要求限期整改。');
    expect(said).toMatchObject({ state: 'authentic', kind: 'circular', number, subject: null });
  });

  it('keeps minutes and receipts of a case as final papers, and a correction as a new version', async () => {
    const said = { occasion: '听证', heldOn: '2026年11月20日9时30分', place: '第一听证室', present: '赵敏、石磊' };
    const record = '主持人：宣布开始。\n当事人代表（640102199003077711）：已付清一半。';
    const write = (body: object, as = 'hr-officer') =>
      office.post(`${department}/cases/${matter.caseId}/minutes`, { ...said, record, ...body }, as);
    const first = await write({});
    const { id, number } = first.body as unknown as { id: string; number: string };
    const second = await write({ place: '第二听证室', replaces: id });
    const again = await write({ replaces: id });
    const foreign = await write({}, 'housing-officer');
    const receipt = await office.post(
      `${department}/cases/${matter.caseId}/receipts`,
      { received: '支付凭证31份', receivedOn: today, nextStep: '核实后答复' },
      'hr-officer',
    );
    const { text, said: verdict } = await verified(
      (await savedFile(office, `${department}/papers/${id}/pdf`, 'hr-officer')).body,
    );

    expect([first, second, again, foreign, receipt].map(({ status }) => status)).toEqual([201, 201, 400, 404, 201]);
    expect(number).toMatch(/^人社信录〔\d{4}〕1号$/);
    expect(text).toContain('听证笔录');
    expect(text).not.toContain('640102199003077711');
    expect(verdict).toMatchObject({ state: 'replaced', replacedBy: { number: second.body['number'] } });
    expect(receipt.body).toMatchObject({ kind: 'receipt', number: expect.stringMatching(/^人社信收〔\d{4}〕1号$/) });
  });

  describe('as credit reports', () => {
    const company = '91990000MA0TEXT049';
    const purpose = '参加招标投标';
    let listed: Matter;

    beforeAll(async () => {
      listed = await Matter.file(office);
      await listed.listed();
    });

    it('say what is public of the subject today, under a number, for a purpose, and verify as such', async () => {
      const { status, body } = await office.post(
        '/api/subject/credit-reports',
        { subject: listed.subject, purpose },
        'sandstone',
      );
      const { pdf, number, asOf, code } = body as unknown as Record<'pdf' | 'number' | 'asOf' | 'code', string>;
      const saved = await savedFile(office, pdf, 'sandstone');
      const { text, said } = await verified(saved.body);

      expect([status, number, asOf]).toEqual([201, `发改信报〔${today.slice(0, 4)}〕1号`, today]);
      expect(text).toContain(`用途：${purpose}。`);
      expect(text).toContain('一、名单信息1.');
      expect(text).toContain('没有行政许可、行政处罚和守信记录。');
      expect(said).toMatchObject({ state: 'authentic', kind: 'credit-report', code, number, dated: today });
    });

    it('are given to an office for a named purpose, which the subject and the audit see', async () => {
      const asked = { code: company, purpose: '政府采购资格审查' };
      const { status, body } = await office.post(`${department}/credit-reports`, asked, 'housing-officer');
      const { id, pdf } = body as unknown as Record<'id' | 'pdf', string>;
      const mine = await office.get('/api/subject/credit-reports', 'sandstone');
      const [own, others, subjects] = await Promise.all([
        savedFile(office, pdf, 'housing-officer'),
        savedFile(office, pdf, 'hr-officer'),
        savedFile(office, `/api/subject/credit-reports/${id}/pdf`, 'sandstone'),
      ]);
      const audit = await office.machines.dataSource.query<{ action: string }[]>(
        "select action from audit_entry where action = 'credit-report-issued'",
      );

      expect(status).toBe(201);
      expect(mine.body['rows']).toMatchObject([
        { id, department: 'housing', purpose: asked.purpose, askedBy: null },
        { department: null, purpose },
      ]);
      expect([own.status, others.status, subjects.status]).toEqual([200, 404, 200]);
      expect(audit).toHaveLength(2);
    });

    it('are refused without a purpose, for a stranger, and for a code that is wrong or not on file', async () => {
      const own = '/api/subject/credit-reports';
      const answers = await Promise.all([
        office.post(own, { subject: listed.subject, purpose: ' ' }, 'sandstone'),
        office.post(own, { subject: listed.determination, purpose }, 'sandstone'),
        office.post(`${department}/credit-reports`, { code: '91990000MA0TEXT04X', purpose }, 'hr-officer'),
        office.post(`${department}/credit-reports`, { code: '91350100M000100Y43', purpose }, 'hr-officer'),
        office.post(`${department}/credit-reports`, { code: company, purpose }, 'supervisor'),
      ]);

      expect(answers.map(({ status }) => status)).toEqual([400, 404, 400, 404, 403]);
      expect(answers[2]?.body).toMatchObject({ field: 'code' });
    });
  });
});
