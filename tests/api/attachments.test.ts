import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import type { FileRef } from '../../domain/procedure/file-ref';
import { removeOrphans, scanQuarantined } from '../../infra/db/attachment-care';
import { createClamdScan } from '../../infra/files/virus-scan';
import { aClamd, type Clamd, eicar } from '../support/a-clamd';
import { aZip, parts } from '../support/a-zip';
import { aFiling, department, Matter } from './support/matter';
import { type Answer, Office } from './support/office';

const folder = mkdtempSync(join(tmpdir(), 'attachments-'));
let clamd: Clamd;
let office: Office;

beforeAll(async () => {
  clamd = await aClamd();
  office = await Office.open({ dataDir: folder, clamdUrl: clamd.url });
});
afterAll(async () => {
  await office.close();
  await clamd.stop();
  rmSync(folder, { recursive: true });
});

const pdf = (words: string) => Buffer.from(`%PDF-1.7\n${words}`);
const uploads = `${department}/attachments`;
const refOf = (answer: Answer) => (answer.body as unknown as { file: FileRef }).file;

async function uploaded(words: string, as = 'hr-officer', name = '工资表.pdf'): Promise<FileRef> {
  const service = as === 'sandstone' ? '/api/subject/attachments' : uploads;
  const answer = await office.upload(service, name, pdf(words), as);
  expect(answer.status).toBe(201);
  return refOf(answer);
}

function filingWith(...attachments: FileRef[]): object {
  const filing = aFiling() as { draft: object };
  return { ...filing, draft: { ...filing.draft, attachments } };
}

async function saved(path: string, as: string | null) {
  const call = request(office.app).get(path).responseType('blob');
  if (as !== null) call.set('Authorization', `Bearer ${await office.token(as)}`);
  return call;
}

const filesIn = (place: string) =>
  readdirSync(join(folder, place), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

describe('An officer uploads evidence', () => {
  it('and gets its kind, its size and its SHA-256 back; nothing of it lies readable on the disk', async () => {
    const answer = await office.upload(uploads, '工资表.pdf', pdf('三十一名工人'), 'hr-officer');

    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ scan: 'clean' });
    expect(refOf(answer)).toMatchObject({
      name: '工资表.pdf',
      type: 'application/pdf',
      size: pdf('三十一名工人').length,
      sha256: createHash('sha256').update(pdf('三十一名工人')).digest('hex'),
    });
    expect(filesIn('incoming')).toEqual([]);
    const [kept] = filesIn('files').filter(({ name }) => name === refOf(answer).sha256);
    expect(kept).toBeDefined();
    expect(readFileSync(join(kept?.parentPath ?? '', kept?.name ?? ''), 'latin1')).not.toContain('PDF');
  });

  it('once, however often the same request is sent, and under the same key nothing else', async () => {
    const key = randomUUID();
    const first = await office.upload(uploads, 'a.pdf', pdf('once'), 'hr-officer', key);
    const again = await office.upload(uploads, 'a.pdf', pdf('once'), 'hr-officer', key);
    const other = await office.upload(uploads, 'a.pdf', pdf('other'), 'hr-officer', key);

    expect(again.body).toEqual(first.body);
    expect(other.status).toBe(422);
  });

  it('and files a case with it: the history names the file and holds none of its bytes', async () => {
    const file = await uploaded('evidence of the filing');
    const matter = await Matter.file(office, filingWith(file));

    const listed = await office.get(`${department}/cases/${matter.caseId}/attachments`, 'hr-reviewer');
    const page = await office.get(`${department}/determinations/${matter.determination}`, 'hr-reviewer');

    expect((listed.body as unknown as { rows: object[] }).rows).toEqual([
      expect.objectContaining({ file, scan: 'clean', kind: 'determination', redacted: null }),
    ]);
    expect(JSON.stringify(page.body)).toContain(file.sha256);
    expect(JSON.stringify(office.casework.stateOf(matter.determination))).not.toContain('evidence of the filing');
  });

  it('and whoever of the department reads it gets it whole, to save, and stands in the audit', async () => {
    const file = await uploaded('读一读', 'hr-officer', '工资表 (一).pdf');
    await Matter.file(office, filingWith(file));

    const answer = await saved(`${uploads}/${file.id}`, 'hr-approver');

    expect(answer.body).toEqual(pdf('读一读'));
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(file.size),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-disposition': expect.stringContaining(
        "filename*=UTF-8''%E5%B7%A5%E8%B5%84%E8%A1%A8%20%28%E4%B8%80%29.pdf",
      ),
    });
    const audit: unknown[] = await office.machines.dataSource.query(
      "select from audit_entry where action = 'file-read' and object = $1",
      [`attachment/${file.id}`],
    );
    expect(audit).toHaveLength(1);
  });

  it('and takes it back before an act names it, not after', async () => {
    const [loose, named] = [await uploaded('loose'), await uploaded('named')];
    await Matter.file(office, filingWith(named));

    const removed = await office.post(`${uploads}/${loose.id}/acts/remove`, {}, 'hr-officer');
    const kept = await office.post(`${uploads}/${named.id}/acts/remove`, {}, 'hr-officer');
    const foreign = await office.post(`${uploads}/${(await uploaded('mine')).id}/acts/remove`, {}, 'hr-reviewer');

    expect([removed.status, kept.status, foreign.status]).toEqual([200, 404, 404]);
    expect(filesIn('files').map(({ name }) => name)).not.toContain(loose.sha256);
  });
});

describe('A file belongs to its case', () => {
  it('so another department, the subject and the public do not find it', async () => {
    const file = await uploaded('for the department only');
    const matter = await Matter.file(office, filingWith(file));

    const strangers = await Promise.all([
      office.get(`${uploads}/${file.id}`, 'housing-officer'),
      office.get(`/api/subject/attachments/${file.id}`, 'sandstone'),
      office.get(`/api/public/attachments/${file.id}`),
      office.get(`${department}/cases/${matter.caseId}/attachments`, 'housing-officer'),
    ]);

    expect(strangers.slice(0, 3).map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(strangers[3]?.body).toEqual({ rows: [] });
  });

  it('so nobody files with the file of somebody else, or with one that is not as it was uploaded', async () => {
    const file = await uploaded('whose');

    const theirs = await office.post(
      `${department}/determinations`,
      filingWith({ ...file, id: randomUUID() }),
      'hr-officer',
    );
    const changed = await office.post(
      `${department}/determinations`,
      filingWith({ ...file, sha256: 'ab'.repeat(32) }),
      'hr-officer',
    );
    await Matter.file(office, filingWith(file));
    const twice = await office.post(`${department}/determinations`, filingWith(file), 'hr-officer');

    for (const answer of [theirs, changed, twice]) {
      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject({ field: 'attachments' });
    }
  });

  it('so a party says its statement with files, and the office reads them', async () => {
    const matter = await (await Matter.file(office)).reviewed();
    const { notice } = await matter.noticed();
    await matter.served(notice);
    const file = await uploaded('转账凭证', 'sandstone');

    const said = await office.post(
      `/api/subject/determinations/${matter.determination}/acts/give-statement`,
      { subject: matter.subject, text: '已付清', attachments: [file] },
      'sandstone',
    );
    const listed = await office.get(`${department}/cases/${matter.caseId}/attachments`, 'hr-officer');
    const own = await saved(`/api/subject/attachments/${file.id}`, 'sandstone');
    const ownList = await office.get(`/api/subject/cases/${matter.caseId}/attachments`, 'sandstone');

    expect(said.status).toBe(200);
    expect((listed.body as unknown as { rows: object[] }).rows).toEqual([expect.objectContaining({ file })]);
    expect(own.body).toEqual(pdf('转账凭证'));
    expect((ownList.body as unknown as { rows: object[] }).rows).toEqual([file]);
  });

  it('and the public gets the redacted copy, while the entry is shown, and never the original', async () => {
    const file = await uploaded('身份证号 original');
    const matter = await Matter.file(office, filingWith(file));
    const { listing } = await matter.listed('2020-01-01', '2120-01-01');
    const before = await office.get(`/api/public/entries/${listing}/attachments`);

    const copy = await office.upload(`${uploads}/${file.id}/redacted`, '脱敏.pdf', pdf('redacted'), 'hr-officer');
    const after = await office.get(`/api/public/entries/${listing}/attachments`);
    const [original, redacted] = [
      await office.get(`/api/public/attachments/${file.id}`),
      await saved(`/api/public/attachments/${refOf(copy).id}`, null),
    ];

    expect((before.body as unknown as { rows: object[] }).rows).toEqual([]);
    expect((after.body as unknown as { rows: object[] }).rows).toEqual([refOf(copy)]);
    expect(original.status).toBe(404);
    expect(redacted.body).toEqual(pdf('redacted'));
  });
});

describe('What must not come in', () => {
  it.each<[string, string, () => Buffer, number, string]>([
    ['a virus', 'a.txt', () => Buffer.from(eicar), 422, 'Eicar-Signature'],
    ['a macro', 'a.xlsx', () => aZip([parts.workbook, { name: 'xl/vbaProject.bin', content: 'x' }]), 422, 'macros'],
    ['a bomb', 'a.xlsx', () => aZip([parts.workbook, { name: 'xl/a.xml', content: Buffer.alloc(9e7) }]), 422, 'bombs'],
    ['another kind than its name says', 'a.pdf', () => Buffer.from('MZ\0\0'), 422, 'not taken'],
    ['an empty file', 'a.pdf', () => Buffer.alloc(0), 400, 'empty'],
    ['more than 50 MB', 'a.pdf', () => Buffer.alloc(51 * 1024 * 1024, '%PDF-'), 413, 'larger than 50 MB'],
  ])('%s is refused with a reason, and nothing of it stays', async (_, name, bytes, status, reason) => {
    const before = filesIn('files').length;

    const answer = await office.upload(uploads, name, bytes(), 'hr-officer');

    expect(answer.status).toBe(status);
    expect(answer.body['detail']).toContain(reason);
    expect(filesIn('files')).toHaveLength(before);
    expect(filesIn('incoming')).toEqual([]);
  });

  it.each(['../../a.pdf', '..\\\\a.pdf', 'a\u202efdp.exe'])('as the name %j is refused', async (name) => {
    const body = `--x\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n%PDF-1.7\r\n--x--\r\n`;

    const answer = await request(office.app)
      .post(uploads)
      .set('Authorization', `Bearer ${await office.token('hr-officer')}`)
      .set('Idempotency-Key', randomUUID())
      .set('content-type', 'multipart/form-data; boundary=x')
      .send(body);

    expect(answer.status).toBe(400);
    expect(answer.body.detail).toContain('no folders');
    expect(filesIn('incoming')).toEqual([]);
  });

  it('is refused where the body has no file, two files, or no form', async () => {
    const token = await office.token('hr-officer');
    const call = () =>
      request(office.app).post(uploads).set('Authorization', `Bearer ${token}`).set('Idempotency-Key', randomUUID());

    const none = await call().field('note', 'x');
    const two = await call().attach('file', pdf('1'), 'a.pdf').attach('file', pdf('2'), 'b.pdf');
    const torn = await call().set('content-type', 'multipart/form-data; boundary=x').send('--x\r\nContent-Disp');
    const bare = await call().set('content-type', 'multipart/form-data').send('x');
    const json = await call().send({});

    expect([none, two, torn, bare, json].map(({ status }) => status)).toEqual([400, 400, 400, 400, 415]);
    expect(filesIn('incoming')).toEqual([]);
  });

  it('when it is a gigabyte: it is refused at the cap while it still comes, and only a little of it was taken', async () => {
    const server = createServer(office.app).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const token = await office.token('hr-officer');
    const headers = {
      Authorization: `Bearer ${token}`,
      'Idempotency-Key': randomUUID(),
      'content-type': 'multipart/form-data; boundary=x',
      'transfer-encoding': 'chunked',
    };
    let sent = 0;
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const call = httpRequest({ port, host: '127.0.0.1', method: 'POST', path: uploads, headers });
      const answer = { came: false };
      call.once('response', (response) => {
        answer.came = true;
        response.resume();
        resolve(response.statusCode);
        call.destroy();
      });
      call.on('error', (error) => (answer.came ? undefined : reject(error)));
      call.write('--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\n');
      const more = () => {
        while (!answer.came && sent < 1024) {
          sent += 1;
          if (!call.write(Buffer.alloc(1024 * 1024))) return void call.once('drain', more);
        }
      };
      more();
    });
    await new Promise((resolve) => server.close(resolve));

    expect(status).toBe(413);
    expect(sent).toBeLessThan(200);
    expect(filesIn('incoming')).toEqual([]);
  });
});

describe('While the scanner is away', () => {
  it('a file waits in quarantine: nobody gets it and no act names it, until it was scanned', async () => {
    const away = await Office.open({ dataDir: folder, clamdUrl: 'tcp://127.0.0.1:1' });
    const answer = await away.upload(uploads, 'a.pdf', pdf('quarantine'), 'hr-officer');
    const file = refOf(answer);

    const reading = await away.get(`${uploads}/${file.id}`, 'hr-officer');
    const filing = await away.post(`${department}/determinations`, filingWith(file), 'hr-officer');
    const { dataSource, attachments, tools } = away.machines;
    await scanQuarantined(dataSource, attachments, { spool: tools.intake.spool, scan: createClamdScan(clamd.url) });
    const after = await away.post(`${department}/determinations`, filingWith(file), 'hr-officer');

    expect(answer.body).toMatchObject({ scan: 'quarantined' });
    expect([reading.status, filing.status, after.status]).toEqual([409, 422, 201]);
    await away.close();
  });

  it('and where none is connected, a file says that it was not scanned', async () => {
    const without = await Office.open({ dataDir: folder });
    const answer = await without.upload(uploads, 'a.pdf', pdf('not scanned'), 'hr-officer');

    expect(answer.body).toMatchObject({ scan: 'not-scanned' });
    await without.close();
  });
});

describe('After a day', () => {
  it('what nobody named goes, row and bytes; what the journal names stays', async () => {
    const [loose, named] = [await uploaded('orphan'), await uploaded('named for good')];
    const matter = await Matter.file(office, filingWith(named));
    const { dataSource, attachments } = office.machines;
    await dataSource.query("update attachment set uploaded_at = now() - interval '25 hours'");

    await removeOrphans(dataSource, attachments);

    const ids = (await dataSource.query<{ id: string }[]>('select id from attachment')).map(({ id }) => id);
    expect(ids).toContain(named.id);
    expect(ids).not.toContain(loose.id);
    expect(filesIn('files').map(({ name }) => name)).not.toContain(loose.sha256);
    expect((await saved(`${uploads}/${named.id}`, 'hr-officer')).status).toBe(200);
    expect(matter.caseId).toBeDefined();
  });
});
