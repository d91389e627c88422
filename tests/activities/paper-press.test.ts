import { createHash, randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { PaperRequest } from '../../activities/contract';
import type { PaperPress } from '../../activities/ports';
import { readPaperCode } from '../../domain/identifiers/paper-code';
import { createPaperPress } from '../../infra/papers/paper-press';
import type { Sheet } from '../../infra/papers/pdf/sheet';
import { typeset } from '../../infra/papers/pdf/typeset';
import { draftPaper } from '../../infra/papers/preview';
import { loadPolicies } from '../../infra/policy/load-policies';
import * as matter from '../support/a-paper-request';
import { asOwner, freshDatabase, type TestDatabase } from '../support/database';
import { readPdfs } from '../support/read-pdf';
import { type Scene, setScene } from './outbox-scene';

const rules = { list: 'L10-black', version: '2022' };
const alleged = { ...matter.alleged, ...rules };
const decided = { ...matter.decided, ...rules };
const entered = { ...matter.entered, ...rules };

const policies = loadPolicies();
const origin = 'https://credit.test';
const pressOn = (dataSource: DataSource) => createPaperPress({ dataSource, policies, origin, clock: () => new Date() });

interface PaperRow {
  number: string;
  version: number;
  code: string;
  title: string;
  body: string;
  sheet: Sheet;
  pages: number;
  pdf: Buffer;
  sha256: string;
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('the paper press', () => {
  let database: TestDatabase;
  let scene: Scene;
  let press: PaperPress;

  beforeAll(async () => {
    database = await freshDatabase();
    press = pressOn(database.dataSource);
  });
  beforeEach(async () => {
    scene = await setScene(database.dataSource);
  });
  afterAll(() => database.drop());

  function request(kind: string, fields: Record<string, string>): PaperRequest {
    const { caseId, subject, notice: procedure } = scene;
    return {
      id: randomUUID(),
      kind,
      caseId,
      procedure,
      subject,
      department: 'human-resources',
      on: '2026-11-23',
      fields,
    };
  }

  async function rowOf(id: string): Promise<PaperRow> {
    const [paper] = await database.dataSource.query<PaperRow[]>('select * from paper where id = $1', [id]);
    if (!paper) throw new Error(`no paper ${id}`);
    return paper;
  }

  async function bodyOf(id: string): Promise<string> {
    const [paper] = await database.dataSource.query<{ body: string }[]>('select body from paper where id = $1', [id]);
    return paper?.body ?? '';
  }

  async function happened(kind: string, procedure: string, events: Record<string, unknown>[]): Promise<void> {
    for (const [index, content] of events.entries())
      await database.dataSource.query(
        `insert into procedure_event (procedure_id, seq, commit_seq, case_id, kind, type, at, by_role, content)
         values ($1, $2, $2, $3, $4, $5, now(), 'officer', $6)`,
        [procedure, index + 1, scene.caseId, kind, content['type'], content],
      );
  }

  test('states in the prior notice what, why, with which consequences and which rights', async () => {
    const { id } = await press.prepare(request('prior-notice', alleged));

    const body = await bodyOf(id);
    expect(body).toContain('某建筑公司（9164**********001X）：');
    expect(body).toContain('经查，拖欠12名农民工2026年1月至6月工资。责令限期支付的文书为人社监令字〔2026〕第12号');
    expect(body).toContain('拖欠金额共计345,678.90元。');
    expect(body).toContain('1. 列入期限：3年，自作出列入决定之日起计算');
    expect(body).toContain('收到本告知书之日起5个工作日内');
    expect(body).toMatch(/市人力资源和社会保障局\n2026年11月23日/);
    expect(body).not.toMatch(/undefined|\{\{/);
  });

  test('answers every statement of the addressee, and of nobody else, in the decision', async () => {
    await happened('determination', randomUUID(), [
      { type: 'statement-given', id: 's1', subject: scene.subject, text: '已付一半' },
      { type: 'statement-given', id: 's2', subject: randomUUID(), text: '与我无关' },
      { type: 'statement-answered', id: 's1', finding: 'rejected', reasons: '无支付凭证。' },
      { type: 'statement-answered', id: 's2', finding: 'upheld', reasons: '属实。' },
    ]);

    const { id } = await press.prepare(request('decision', decided));

    const body = await bodyOf(id);
    expect(body).toContain('文号：人社列字〔2026〕3号');
    expect(body).toMatch(
      /1\. 你（单位）于\d{4}年\d+月\d+日提出的意见（“已付一半”），经核实，不予采纳。理由：无支付凭证。/,
    );
    expect(body).not.toContain('与我无关');
    expect(body).toContain('最后一日：2029年11月22日。');
    expect(body).toContain('自知道本决定之日起60日内');
  });

  test('tells a linked person of whose conduct the case is, and takes no measure against the person', async () => {
    const person = randomUUID();
    await database.dataSource.query(
      `insert into subject (id, kind, name, code_kind, code_hash, code_sealed, code_masked, registered_at)
       values ($1, 'person', '张三', 'id', $2, '', '6401**********0017', now())`,
      [person, Buffer.from(person)],
    );

    const linked = { ...request('decision', { ...decided, party: 'legal-representative' }), subject: person };
    const { id } = await press.prepare(linked);

    const body = await bodyOf(id);
    expect(body).toContain('张三（6401**********0017）：');
    expect(body).toContain('你是某建筑公司的法定代表人或者主要负责人');
    expect(body).toContain('联合惩戒措施对某建筑公司采取，不另行对你采取。');
  });

  test('makes every other paper of a case whole', async () => {
    await happened('listing', randomUUID(), [
      { type: 'took-effect', subject: scene.subject, facts: { criterion: 'x', summary: '拖欠12人工资' } },
      { type: 'corrected', facts: { criterion: 'x', summary: '拖欠11人工资' }, reason: '一人已获支付' },
      { type: 'corrected', facts: { criterion: 'x', summary: '拖欠10人工资' }, reason: '又一人已获支付' },
    ]);

    const repair = await press.prepare(request('repair-notice', decided));
    const spared = await press.prepare(request('no-listing-decision', { ...decided, noListingGround: 'self-cure' }));
    const expired = { ...entered, ground: 'expiry', exitOn: '2029-11-22' };
    const removal = await press.prepare(request('removal-notice', expired));
    const corrected = { ...entered, formerSummary: '拖欠12人工资', summary: '拖欠11人工资' };
    const correction = await press.prepare(request('correction-notice', corrected));

    expect(await bodyOf(repair.id)).toMatch(/自改正违法行为之日起列入名单满6个月/);
    expect(await bodyOf(spared.id)).toMatch(/告知书（文号：2026-.{6}）告知/);
    expect(await bodyOf(removal.id)).toContain('自2029年11月23日起，你（单位）移出该名单。');
    expect(await bodyOf(correction.id)).toMatch(
      /更正前：.+；拖欠12人工资。\s+更正后：.+；拖欠11人工资。\s+更正理由：一人已获支付。/,
    );
  });

  test('gives the stored paper when asked again, whatever has changed since', async () => {
    const asked = request('prior-notice', alleged);
    const first = await press.prepare(asked);
    await database.dataSource.query(`update subject set name = '改名公司' where id = $1`, [scene.subject]);

    const again = await press.prepare({ ...asked, fields: { ...alleged, facts: '另一事实' } });

    expect(again).toEqual(first);
    expect(first.sha256).toBe(sha256((await rowOf(first.id)).pdf));
  });

  test('gives attempts at once, of one press or several, the one paper that stands', async () => {
    const asked = request('prior-notice', alleged);

    const refs = await Promise.all(
      [press, press, pressOn(database.dataSource), pressOn(database.dataSource)].map((one, nth) =>
        one.prepare({ ...asked, fields: { ...alleged, facts: `${nth}` } }),
      ),
    );

    const { sha256: standing, pdf } = await rowOf(asked.id);
    expect(refs.map((ref) => ref.sha256)).toEqual([standing, standing, standing, standing]);
    expect(standing).toBe(sha256(pdf));
  });

  test('prints number, title, text and code so that they can be read out again, in fonts that the file brings along', async () => {
    const { id } = await press.prepare(request('prior-notice', alleged));

    const paper = await rowOf(id);
    const [read] = await readPdfs(paper.pdf);
    const text = read?.pages.join('\n') ?? '';
    const signs = (words: string) => words.replaceAll(/\s/g, '');
    expect(paper.number).toMatch(/^人社信告〔2026〕\d+号$/);
    expect(paper.code).toBe(readPaperCode(paper.code));
    for (const said of [paper.title, paper.number, paper.code, `${origin}/verify/${paper.code}`, '— 1 —'])
      expect(signs(text)).toContain(signs(said));
    for (const line of paper.body
      .split('\n')
      .filter((words) => words !== '')
      .slice(1))
      expect(signs(text.replaceAll(/— \d+ —[\s\S]*?待核实。/g, ''))).toContain(signs(line));
    expect(read?.pages).toHaveLength(paper.pages);
    expect(read?.fonts.length).toBeGreaterThan(0);
    expect(read?.fonts.filter(({ embedded }) => !embedded)).toEqual([]);
  });

  test('sets the same paper byte by byte again from what it keeps', async () => {
    const { id, sha256: served } = await press.prepare(request('prior-notice', alleged));

    const { sheet } = await rowOf(id);

    expect(sha256((await typeset(sheet, '2026-11-23')).pdf)).toBe(served);
  });

  test('gives fifty papers at once the numbers that follow each other, none twice and none left out', async () => {
    const [one, other] = [pressOn(database.dataSource), pressOn(database.dataSource)];
    const asked = Array.from({ length: 50 }, () => ({ ...request('prior-notice', alleged), on: '2031-01-02' }));

    await Promise.all(asked.map((paper, nth) => (nth % 2 === 0 ? one : other).prepare(paper)));

    const rows = await Promise.all(asked.map(({ id }) => rowOf(id)));
    const due = asked.map((_, index) => `人社信告〔2031〕${index + 1}号`);
    expect(rows.map(({ number }) => number).toSorted()).toEqual(due.toSorted());
    expect(new Set(rows.map(({ code }) => code)).size).toBe(50);
  });

  test('loses no number when it fails after taking one', async () => {
    const on = '2032-01-02';
    const broken = { ...request('prior-notice', alleged), on, department: 'human-resources' };
    const failing = createPaperPress({
      dataSource: database.dataSource,
      policies,
      origin,
      clock: () => {
        throw new Error('the process dies here');
      },
    });

    await expect(failing.prepare(broken)).rejects.toThrow('dies');
    const other = await press.prepare({ ...request('prior-notice', alleged), on });
    const again = await press.prepare(broken);

    expect((await rowOf(other.id)).number).toBe('人社信告〔2032〕1号');
    expect((await rowOf(again.id)).number).toBe('人社信告〔2032〕2号');
  });

  test('lets nobody change a paper or take it away, not even the owner of the tables', async () => {
    const { id } = await press.prepare(request('prior-notice', alleged));

    const change = `update paper set title = 'x' where id = '${id}'`;
    const removal = `delete from paper where id = '${id}'`;
    for (const statement of [change, removal]) {
      await expect(database.dataSource.query(statement)).rejects.toThrow('permission denied');
      await expect(asOwner(database.ownerUrl, (owner) => owner.query(statement))).rejects.toThrow('a paper is final');
    }
    await expect(asOwner(database.ownerUrl, (owner) => owner.query('truncate paper'))).rejects.toThrow('final');
  });

  test('corrects a paper by a new version that names the one it replaces, once', async () => {
    const first = await press.prepare(request('prior-notice', alleged));
    const former = await rowOf(first.id);

    const second = await press.prepare({ ...request('prior-notice', alleged), replaces: first.id });
    const twice = await press
      .prepare({ ...request('prior-notice', alleged), replaces: first.id })
      .catch((error) => error);

    const paper = await rowOf(second.id);
    const [read] = await readPdfs(paper.pdf);
    expect([former.version, paper.version]).toEqual([1, 2]);
    expect(read?.pages[0]).toContain(`第2版，取代${former.number}`);
    expect(twice).toMatchObject({ code: 'malformed', field: 'replaces' });
  });

  test('shows a draft with a mark on every page, without a number, and keeps nothing', async () => {
    const asked = request('decision', { ...decided, decisionNumber: '' });

    const draft = await draftPaper(database.dataSource, policies, asked);

    const [read] = await readPdfs(draft);
    expect(read?.pages.filter((page) => !page.includes('草稿'))).toEqual([]);
    expect(read?.pages[0]).toContain('（草稿，未编文号）');
    expect(read?.pages.join('')).not.toContain('验证码');
    expect(await bodyOf(asked.id)).toBe('');
  });

  test('prints a sign that the font lacks as 〓 and says which it is', async () => {
    const { id } = await press.prepare(request('prior-notice', { ...alleged, facts: '拖欠王\u{323AF}工资' }));

    const paper = await rowOf(id);
    const [read] = await readPdfs(paper.pdf);
    expect(paper.body).toContain('\u{323AF}');
    expect(read?.pages.join('')).toContain('王〓工资');
    expect(read?.pages[0]).toContain('U+323AF');
  });

  test.each([
    ['kind', 'letter', alleged],
    ['facts', 'prior-notice', { ...alleged, facts: '' }],
    ['version', 'prior-notice', { ...alleged, version: '1999' }],
    ['decisionNumber', 'decision', { ...decided, decisionNumber: '' }],
  ])('refuses a request without a usable %s and stores nothing', async (field, kind, fields) => {
    const asked = request(kind, fields);

    await expect(press.prepare(asked)).rejects.toMatchObject({ code: 'malformed', field });
    expect(await bodyOf(asked.id)).toBe('');
  });
});
