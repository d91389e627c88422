import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { formalKinds } from '../../domain/policy/paper-fields';
import type { FileRef } from '../../domain/procedure/file-ref';
import { readPdfs } from '../support/read-pdf';
import { aFiling, department, Matter } from './support/matter';
import { Office } from './support/office';
import { type ServedPaper, servedPaper } from './support/served-paper';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

const wages = Buffer.from('%PDF-1.7\nwages');

describe('papers', () => {
  let office: Office;
  let matter: Matter;
  let paper: ServedPaper;

  beforeAll(async () => {
    office = await Office.open();
    const upload = await office.upload(`${department}/attachments`, '工资表.pdf', wages, 'hr-officer');
    const filing = aFiling() as { draft: object };
    const { file } = upload.body as unknown as { file: FileRef };
    matter = await Matter.file(office, { ...filing, draft: { ...filing.draft, attachments: [file] } });
    await matter.reviewed();
    paper = await servedPaper(office, matter);
  });
  afterAll(() => office.close());

  async function bytes(path: string, as: string | null): Promise<{ status: number; type: string; body: Buffer }> {
    const call = request(office.app)
      .get(path)
      .buffer()
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      });
    if (as !== null) call.set('Authorization', `Bearer ${await office.token(as)}`);
    const { status, type, body } = await call;
    return { status, type, body: body as Buffer };
  }

  describe('as PDF', () => {
    it('come byte by byte as they were served, to the office and to the party', async () => {
      const own = await bytes(`/api/subject/papers/${paper.id}/pdf`, 'sandstone');
      const offices = await bytes(`/api/department/papers/${paper.id}/pdf`, 'hr-officer');

      expect([own.type, offices.type]).toEqual(['application/pdf', 'application/pdf']);
      expect([sha256(own.body), sha256(offices.body)]).toEqual([paper.sha256, paper.sha256]);
    });

    it('come to nobody else', async () => {
      const other = await bytes(`/api/department/papers/${paper.id}/pdf`, 'housing-officer');
      const nobody = await bytes(`/api/subject/papers/${paper.id}/pdf`, null);

      expect([other.status, nobody.status]).toEqual([404, 401]);
    });

    it('are recorded as opened when the party takes one', async () => {
      const later = await servedPaper(office, matter);

      await bytes(`/api/subject/papers/${later.id}/pdf`, 'sandstone');

      const page = await office.get(`/api/subject/cases/${matter.caseId}`, 'sandstone');
      const papers = page.body['papers'] as unknown as { id: string; openedAt: string | null }[];
      expect(papers.find(({ id }) => id === later.id)?.openedAt).not.toBeNull();
    });
  });

  describe('can be verified by anybody', () => {
    const verify = (code: string) => office.get(`/api/public/papers/${encodeURIComponent(code)}`);

    it('by the code as it is typed, with the addressee masked', async () => {
      const typed = paper.code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');

      const { body } = await verify(typed);

      expect(body).toMatchObject({ state: 'authentic', number: paper.number, sha256: paper.sha256, version: 1 });
      expect(body).toMatchObject({
        authority: { zh: '市人力资源和社会保障局' },
        subject: expect.stringContaining('*'),
      });
      expect(JSON.stringify(body)).not.toMatch(/91990000MA0TEXT049/);
    });

    it('and say of an unknown code that nothing was issued with it, and of a mistyped one that it is mistyped', async () => {
      const unknown = await verify('0000-0000-0000-0000-0000');
      const sign = paper.code.startsWith('A') ? 'B' : 'A';
      const mistyped = await verify(sign + paper.code.slice(1));

      expect(unknown.body).toEqual({ state: 'unknown', code: '0000-0000-0000-0000-0000' });
      expect(mistyped.status).toBe(400);
      expect(mistyped.body['field']).toBe('code');
    });

    it('and say of a replaced one by which it was replaced', async () => {
      const former = await servedPaper(office, matter);
      const newer = await servedPaper(office, matter, former.id);

      const [first, second] = [await verify(former.code), await verify(newer.code)];

      expect(first.body).toMatchObject({ state: 'replaced', replacedBy: { number: newer.number } });
      expect(second.body).toMatchObject({ state: 'authentic', version: 2, replacedBy: null });
    });

    it('and say of a withdrawn one since when, and by which decision on an objection', async () => {
      const other = await (await Matter.file(office)).reviewed();
      const [ended, objected] = [await servedPaper(office, other), await servedPaper(office, other)];
      await office.casework.say('notice', ended.notice, [{ type: 'closed', outcome: 'withdrawn' } as { type: string }]);
      const objection = await objectionTo(objected, other);
      const decision = { outcome: 'upheld', remedy: 'remove', summary: null, reasons: '并非该企业。', number: '1号' };
      const decided = { type: 'objection-decided', ...decision, on: '2026-11-20', noticeUntil: null };
      await office.casework.say('objection', objection, [decided]);

      const answers = [await verify(ended.code), await verify(objected.code)];

      expect(answers.map(({ body }) => [body['state'], body['withdrawn']])).toEqual([
        ['withdrawn', { on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), by: null }],
        ['withdrawn', { on: '2026-11-20', by: '1号' }],
      ]);
    });

    async function objectionTo({ notice: id }: ServedPaper, { subject }: Matter): Promise<string> {
      const served = { type: 'served', channel: 'in-person', servedOn: '2026-11-20', reference: '1' };
      await office.casework.say('notice', id, [served]);
      const claim = {
        subject,
        target: { kind: 'notice', id },
        ground: 'not-the-subject',
        statement: '错了。',
        papers: [],
      };
      const { body } = await office.post('/api/subject/objections', claim, 'sandstone');
      return String(body['procedure']);
    }

    it('and compared by the hash of a file', async () => {
      const compare = (hash: string) =>
        office.post(`/api/public/papers/${paper.code}/comparison`, { sha256: hash }, null, { key: false });

      const [same, other] = [await compare(paper.sha256.toUpperCase()), await compare('0'.repeat(64))];

      expect([same.body['same'], other.body['same']]).toEqual([true, false]);
    });
  });

  describe('not yet made', () => {
    it.each(['prior-notice', 'decision', 'repair-notice'])('are seen as draft: %s', async (kind) => {
      const draft = await bytes(`/api/department/determinations/${matter.determination}/drafts/${kind}`, 'hr-officer');

      const [read] = await readPdfs(draft.body);
      expect(read?.pages[0]).toContain('草稿');
      expect(read?.pages[0]).toContain('砂石');
    });

    it('are seen on test data, with the version of each template', async () => {
      const { body } = await office.get('/api/department/templates', 'hr-admin');
      const rows = body['rows'] as unknown as { kind: string; preview: string; version: string }[];

      const [minutes] = await readPdfs(
        (await bytes(rows.find(({ kind }) => kind === 'minutes')?.preview ?? '', 'hr-admin')).body,
      );

      expect(rows).toHaveLength(formalKinds.length * 2);
      expect(minutes?.pages[0]).toContain('样张');
      expect(minutes?.pages[0]).toContain('听证笔录');
    });
  });

  describe('of a whole case', () => {
    async function unpacked<Result>(zip: Buffer, look: (dir: string) => Result | Promise<Result>): Promise<Result> {
      const dir = mkdtempSync(join(tmpdir(), 'bundle-'));
      try {
        writeFileSync(join(dir, 'bundle.zip'), zip);
        execFileSync('python3', ['-m', 'zipfile', '-e', 'bundle.zip', 'out'], { cwd: dir });
        return await look(join(dir, 'out'));
      } finally {
        rmSync(dir, { recursive: true });
      }
    }

    it('come as ZIP that proves itself without this system', async () => {
      const { type, body } = await bytes(`/api/department/cases/${matter.caseId}/bundle.zip`, 'hr-officer');

      expect(type).toBe('application/zip');
      await unpacked(body, (dir) => {
        const sums = readFileSync(join(dir, 'SHA256SUMS'), 'utf8')
          .trim()
          .split('\n')
          .map((line) => line.split('  '));
        const named = sums.map(([sum = '', path = '']) => ({
          path,
          fits: sha256(readFileSync(join(dir, path))) === sum,
        }));
        expect(named.filter(({ fits }) => !fits)).toEqual([]);
        const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as {
          files: { sha256: string }[];
        };
        expect(manifest.files.map((file) => file.sha256)).toContain(paper.sha256);
        expect(readFileSync(join(dir, 'attachments', '01 工资表.pdf'))).toEqual(wages);
        const timeline = JSON.parse(readFileSync(join(dir, 'timeline.json'), 'utf8')) as { timeline: object[] };
        expect(timeline.timeline.length).toBeGreaterThan(2);
        expect(readdirSync(dir).toSorted()).toEqual([
          'SHA256SUMS',
          'attachments',
          'manifest.json',
          'papers',
          'timeline.json',
          'timeline.pdf',
        ]);
      });
    });

    it('come as one PDF to read, with the timeline and every paper', async () => {
      const { body } = await bytes(`/api/department/cases/${matter.caseId}/bundle.pdf`, 'hr-officer');

      const [read] = await readPdfs(body);
      const text = read?.pages.join('\n') ?? '';
      expect(text).toContain('办理经过');
      expect(text).toContain(paper.number);
      expect(text).toContain(`SHA-256 ${sha256(wages)}`);
      expect(text.replaceAll(/\s/g, '')).toContain('拖欠12名农民工2026年1月至6月工资');
      expect(body.toString('latin1')).toContain('/EmbeddedFile');
    });

    it('come to the party with what it may see, and to no other department', async () => {
      const own = await bytes(`/api/subject/cases/${matter.caseId}/bundle.zip`, 'sandstone');
      const other = await bytes(`/api/department/cases/${matter.caseId}/bundle.zip`, 'housing-officer');

      expect(other.status).toBe(404);
      await unpacked(own.body, (dir) => {
        const page = readFileSync(join(dir, 'timeline.json'), 'utf8');
        expect(readdirSync(join(dir, 'papers')).length).toBeGreaterThan(0);
        expect(readdirSync(dir)).not.toContain('attachments');
        expect(page).not.toContain('hr-officer');
        expect(page).not.toContain('"timeline"');
      });
    });
  });
});
