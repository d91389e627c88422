import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClamdScan, type VirusScan } from '../../infra/files/virus-scan';
import { aClamd, eicar } from '../support/a-clamd';
import { findClamd, realClamd } from '../support/real-clamd';

const folder = mkdtempSync(join(tmpdir(), 'scan-'));
const program = findClamd(process.env['PATH'] ?? '');
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: Buffer | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

// Where no clamd is installed, as on a bare machine, a double that speaks the same protocol stands in; the name of the test says which.
describe(`A file is scanned by ${program ?? 'the double of clamd (none is installed here)'}`, () => {
  let clamd: { url: string; stop: () => Promise<void> };
  let scan: VirusScan;

  beforeAll(async () => {
    clamd = program === null ? await aClamd() : await realClamd(program, 20_000 + (process.pid % 9_000));
    scan = createClamdScan(clamd.url);
  }, 60_000);
  afterAll(() => clamd.stop());

  it('and a virus is named', async () => {
    expect(await scan(file('eicar.txt', eicar))).toEqual({ clean: false, signature: expect.stringMatching(/eicar/i) });
  });

  it('and one of many pieces that bears none is clean', async () => {
    expect(await scan(file('wages.txt', Buffer.alloc(5_000_000, 'wages ')))).toEqual({ clean: true });
  });

  it('and a scanner that has gone away is no verdict', async () => {
    const gone = await aClamd();
    await gone.stop();

    await expect(createClamdScan(gone.url)(file('any.txt', 'any'))).rejects.toThrow(/refused/i);
  });
});
