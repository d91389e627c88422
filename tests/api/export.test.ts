import { setImmediate as breath } from 'node:timers/promises';
import { exportTable } from '../../services/shared/export/export-table';

const rows = 100_000;

/** A list whose rows are counted as they are asked for. */
function aList() {
  const asked = { rows: 0, ended: false };
  const list = async function* () {
    try {
      while (asked.rows < rows) {
        asked.rows += 1;
        yield [asked.rows, `砂岩建设有限公司 ${asked.rows}`, '=1+1', '91990000MA0TEXT049', '2026-09-23'];
      }
    } finally {
      asked.ended = true;
    }
  };
  return { asked, list: list() };
}

async function aWhile(): Promise<void> {
  for (let turn = 0; turn < 3000; turn += 1) await breath();
}

describe.each(['csv', 'xlsx'] as const)('A list of a hundred thousand rows as %s', (format) => {
  it('is read no further than its reader takes it, so that memory stays flat', async () => {
    const { asked, list } = aList();
    const { bytes } = exportTable({ name: 'cases', head: ['a'], rows: list }, format);

    bytes.once('readable', () => undefined);
    await aWhile();

    expect(asked.rows).toBeGreaterThan(0);
    expect(asked.rows).toBeLessThan(rows / 4);
    bytes.destroy();
  });

  it('comes whole to whoever reads on', async () => {
    const { asked, list } = aList();
    let size = 0;
    for await (const piece of exportTable({ name: 'cases', head: ['a'], rows: list }, format).bytes)
      size += (piece as Buffer).length;

    expect(asked).toEqual({ rows, ended: true });
    expect(size).toBeGreaterThan(rows);
  });
});
