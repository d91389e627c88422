import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Allowance, readApart } from '../../infra/files/apart/read-apart';
import { FileRefused } from '../../infra/files/file-refused';
import { readTable } from '../../infra/tables/read-table';
import { aZip, parts } from '../support/a-zip';

const folder = mkdtempSync(join(tmpdir(), 'apart-'));
afterAll(() => rmSync(folder, { recursive: true }));

const little: Allowance = { megabytes: 160, seconds: 60 };

function kept(name: string, content: Buffer | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function outcome(parts: AsyncIterable<unknown>): Promise<{ said: number; refused: string | null }> {
  let said = 0;
  try {
    for await (const _part of parts) said += 1;
    return { said, refused: null };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return { said, refused: `${error.code}: ${error.message}` };
  }
}

/** A workbook of a few megabytes whose texts take a multiple in memory; its size is honest and it is no bomb. */
function greedyBook(): Buffer {
  const block = Array.from({ length: 100_000 }, (_, index) => `<si><t>${index.toString(36)}</t></si>`).join('');
  const texts = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${block.repeat(40)}</sst>`;
  const sheet = '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>';
  return aZip([
    parts.workbook,
    { name: 'xl/sharedStrings.xml', content: texts },
    { name: 'xl/worksheets/sheet1.xml', content: sheet },
  ]);
}

describe('A file is read in a process of its own', () => {
  it('gives what it says, and one that takes its time in taking it is no reason to refuse', async () => {
    const path = kept('a.csv', `name\n${'甲公司\n'.repeat(5000)}`);
    const lines: unknown[] = [];
    for await (const line of readTable(path, { kind: 'csv', mostLines: 10_000 })) lines.push(line);

    expect(lines).toHaveLength(5001);
    expect(lines.at(-1)).toEqual({ line: 5001, cells: ['甲公司'] });
  });

  it('refuses a workbook that eats memory, with a reason, while this process does not grow', async () => {
    const path = kept('greedy.xlsx', greedyBook());
    const before = process.memoryUsage().rss;
    const { said, refused } = await outcome(readTable(path, { kind: 'xlsx', mostLines: 100 }, little));

    expect({ said, refused }).toEqual({ said: 0, refused: expect.stringMatching(/^unsafe-file: .*memory or time/) });
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('refuses what never ends, and what dies', async () => {
    const endless = kept('endless.ts', 'console.log(\'{"said":1}\'); setInterval(() => undefined, 1000);');
    const spinning = kept('spinning.ts', 'for (;;);');
    const dying = kept('dying.ts', 'console.log(\'{"said":1}\'); process.abort();');

    expect(await outcome(readApart(endless, [], { ...little, seconds: 3 }))).toMatchObject({
      refused: expect.stringContaining('memory or time'),
    });
    expect(await outcome(readApart(spinning, [], { ...little, seconds: 1 }))).toMatchObject({ said: 0 });
    expect(await outcome(readApart(dying, [], little))).toMatchObject({ refused: expect.stringContaining('memory') });
  });

  it('sees no setting and no key', async () => {
    const nosy = kept('nosy.ts', 'console.log(JSON.stringify({ said: Object.keys(process.env) }));');
    const names: unknown[] = [];
    for await (const name of readApart(nosy, [], little)) names.push(name);

    expect(names).toEqual([expect.not.arrayContaining(['PATH'])]);
  });
});
