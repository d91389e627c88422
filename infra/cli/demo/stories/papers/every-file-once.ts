import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { civilDateAt } from '../../../../../domain/calendar/civil-date';
import { importSchema } from '../../../../../services/department/contract/imports';
import { readTable } from '../../../../tables/read-table';
import type { City } from '../../city';
import { expectSame } from '../../difference';
import { soon } from '../../soon';
import type { Tale } from '../../tale';

const kinds = ['findings', 'licences', 'penalties', 'a-level-taxpayers'];
const exported = ['cases', 'tasks', 'imports', 'orders'];
const taxpayers =
  '纳税人名称,纳税人识别号,评价年度\n砂石公司,91990000MA0TEXT049,2025\n砂石公司,91990000MA0TEXT04X,2025\n';

/** Every kind of table goes out and comes in once, as Excel and as CSV, in the running system. */
export async function everyFileOnce({ officer }: City, tale: Tale): Promise<void> {
  const on = civilDateAt(new Date().toISOString());
  const told = (what: string) => tale.step({ on, what, basis: null });
  const settled = (address: string) =>
    soon(
      'the import is read',
      () => officer.reads(address, importSchema),
      ({ state }) => state !== 'reading',
    );
  for (const kind of kinds) {
    const template = await officer.saves(`/api/department/import-templates/${kind}`);
    const path = `/api/department/imports?kind=${kind}`;
    const { address } = await officer.hands(path, { name: `${kind}.xlsx`, bytes: template }, importSchema);
    const { state, reason } = await settled(address);
    const seen = { state, empty: reason?.includes('no rows') ?? false };
    expectSame(`${kind}: the empty template is read`, seen, { state: 'refused', empty: true });
    told(`template of ${kind}: read again, and refused because it is empty`);
  }
  const path = '/api/department/imports?kind=a-level-taxpayers';
  const { address } = await officer.hands(path, { name: 'a.csv', bytes: Buffer.from(taxpayers) }, importSchema);
  const { state, rows, faulty } = await settled(address);
  expectSame('the dry run', { state, rows, faulty }, { state: 'checked', rows: 2, faulty: 1 });
  await officer.sends(`${address}/acts/discard`, {}, z.object({}));
  told('dry run of a table of taxpayers: the wrong code is named, and nothing stays');
  for (const list of exported)
    for (const format of ['xlsx', 'csv'] as const) {
      const file = await officer.saves(`/api/department/${list}?format=${format}`);
      const cells = await cellsOf(file, format);
      expectSame(`${list} as ${format} says who took it`, cells.includes(officer.name), true);
      told(`${list} as ${format}: ${file.length} bytes, read again`);
    }
}

async function cellsOf(file: Buffer, format: 'xlsx' | 'csv'): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'demo-'));
  try {
    const path = join(folder, `list.${format}`);
    writeFileSync(path, file);
    const lines: string[] = [];
    for await (const { cells } of readTable(path, { kind: format, mostLines: 200_000 })) lines.push(cells.join('\t'));
    return lines.join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
