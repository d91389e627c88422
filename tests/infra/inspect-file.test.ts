import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { FileRefused } from '../../infra/files/file-refused';
import { type FileKind, fileTypes } from '../../infra/files/inspect/file-types';
import { checkName, inspectFile } from '../../infra/files/inspect/inspect-file';
import { createSpool } from '../../infra/files/spool';
import { aZip, parts, type ZipPart } from '../support/a-zip';

const folder = mkdtempSync(join(tmpdir(), 'inspect-'));
const spool = createSpool(folder);
const everything = Object.keys(fileTypes) as FileKind[];
afterAll(() => rmSync(folder, { recursive: true }));

async function lookAt(name: string, bytes: Buffer): Promise<string> {
  const file = await spool.take(Readable.from([bytes]), 300 * 1024 * 1024);
  try {
    return await inspectFile(file, name, everything);
  } catch (error) {
    if (error instanceof FileRefused) return `${error.code}: ${error.message}`;
    throw error;
  } finally {
    await spool.remove(file);
  }
}

const png = (width: number, height: number) => {
  const bytes = Buffer.alloc(33);
  bytes.write('89504e470d0a1a0a0000000d49484452', 0, 'hex');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};
const workbook = (...more: ZipPart[]) => aZip([parts.workbook, ...more]);

describe('A file is known by its content', () => {
  it.each([
    ['报告.pdf', Buffer.from('%PDF-1.7\n'), 'pdf'],
    ['照片.JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), 'jpeg'],
    ['扫描件.png', png(600, 800), 'png'],
    ['工资表.xlsx', workbook(), 'xlsx'],
    ['说明.docx', aZip([parts.letter]), 'docx'],
    ['公文.ofd', aZip([{ name: 'OFD.xml', content: '<ofd/>' }]), 'ofd'],
    ['名单.csv', Buffer.from('名称,金额\n砂岩公司,1\n'), 'csv'],
    ['名单.csv', Buffer.from('c3fbb3c62cbdf0b6ee0a', 'hex'), 'csv'],
    ['说明.txt', Buffer.from('已付清'), 'txt'],
  ])('%s is taken', async (name, bytes, kind) => {
    expect(await lookAt(name, bytes)).toBe(kind);
  });
});

describe('What may do harm is refused with a reason', () => {
  const bomb = { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(60 * 1024 * 1024) };

  it.each<[string, string, Buffer, string]>([
    ['an empty file', 'a.pdf', Buffer.alloc(0), 'malformed: The file is empty.'],
    ['a program under the name of a paper', 'a.pdf', Buffer.from('4d5a90000300', 'hex'), 'is not taken'],
    [
      'a web page under the name of a paper',
      'a.pdf',
      Buffer.from('<html><script>1</script>'),
      'does not fit its content',
    ],
    ['a paper under the name of a picture', 'a.png', Buffer.from('%PDF-1.7'), 'does not fit its content'],
    ['a file of an unknown ending', 'a.exe', Buffer.from('%PDF-1.7'), 'does not fit its content'],
    ['a picture of 30,000 × 30,000 points', 'a.png', png(30_000, 30_000), 'points'],
    ['a zip that is no paper', 'a.xlsx', aZip([{ name: 'a.txt', content: 'a' }]), 'is not taken'],
    ['a broken zip', 'a.xlsx', workbook().subarray(0, 60), 'malformed: The file is damaged'],
    ['a bomb', 'a.xlsx', workbook(bomb), 'as bombs do'],
    ['a bomb that lies about its size', 'a.xlsx', workbook({ ...bomb, claims: 1000 }), 'lies about its size'],
    [
      'many parts that unpack to too much',
      'a.xlsx',
      workbook(
        ...Array.from({ length: 9 }, (_, index) => ({
          name: `${index}.xml`,
          content: Buffer.concat([Buffer.alloc(24 * 1024 * 1024), randomBytes(400_000)]),
        })),
      ),
      'would unpack to more than 200 MB',
    ],
    [
      'too many parts',
      'a.xlsx',
      workbook(...Array.from({ length: 2001 }, (_, index) => ({ name: `${index}.xml`, content: '' }))),
      'more than 2000 parts',
    ],
    ['a macro', 'a.xlsx', workbook({ name: 'xl/vbaProject.bin', content: 'x' }), 'has macros'],
    ['a workbook with macros renamed', 'a.xlsm', workbook({ name: 'xl/vbaProject.bin', content: 'x' }), 'has macros'],
    [
      'an archive within',
      'a.docx',
      aZip([parts.letter, { name: 'word/embeddings/a.zip', content: aZip([]) }]),
      'another archive',
    ],
    [
      'links to other workbooks',
      'a.xlsx',
      workbook({ name: 'xl/externalLinks/externalLink1.xml', content: '' }),
      'links to other workbooks',
    ],
    ['a part that climbs out', 'a.xlsx', workbook({ name: '../../etc/passwd', content: 'x' }), 'path out of it'],
    ['a part at the root of the disk', 'a.xlsx', workbook({ name: '/etc/passwd', content: 'x' }), 'path out of it'],
    ['a part with a NUL in its name', 'a.xlsx', workbook({ name: 'xl/a\0.xml', content: 'x' }), 'path out of it'],
    ['a link', 'a.xlsx', workbook({ name: 'xl/link', content: '/etc/passwd', mode: 0o120777 }), 'has a link in it'],
    ['a locked part', 'a.xlsx', workbook({ name: 'xl/a.xml', content: 'x', flags: 1 }), 'locked with a password'],
  ])('%s', async (_, name, bytes, reason) => {
    expect(await lookAt(name, bytes)).toContain(reason);
  });

  it.each([
    '../a.pdf',
    '..\\a.pdf',
    '/etc/a.pdf',
    'C:a.pdf',
    'a\0.pdf',
    'a\n.pdf',
    '报告\u202efdp.exe',
    'a\u200b.pdf',
    '..',
    ' ',
    `${'a'.repeat(200)}.pdf`,
  ])('the name %j', (name) => {
    expect(() => checkName(name)).toThrow(FileRefused);
  });
});

describe('A file without end', () => {
  it('is cut off at the cap, and nothing of it stays', async () => {
    let sent = 0;
    const endless = Readable.from(
      (function* () {
        for (; sent < 1024; sent += 1) yield Buffer.alloc(1024 * 1024);
      })(),
    );

    await expect(spool.take(endless, 5 * 1024 * 1024)).rejects.toMatchObject({ code: 'too-large' });

    expect(sent).toBeLessThan(12);
    await expect(spool.sweep()).resolves.toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });
});
