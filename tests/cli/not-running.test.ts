import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLine } from '../support/command-line';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'cli-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const nothingNamed = { DATABASE_URL: '', DATABASE_OWNER_URL: '', TEMPORAL_ADDRESS: '', SMTP_URL: '', INSTALLATION: '' };
const run = (words: readonly string[]) => commandLine(words, '', { ...nothingNamed, DATA_DIR: dataDir });

test.each([
  ['token', ['token', 'hr-officer']],
  ['advance', ['advance', 'case-1', '30']],
  ['demo', ['demo', 'wage-arrears']],
  ['verify-audit', ['verify-audit']],
  ['rebuild', ['rebuild', '--check']],
])('%s says that no system runs on the data folder, and how to start it', async (_, words) => {
  const { status, out, err } = await run(words);

  expect({ status, out }).toEqual({ status: 3, out: '' });
  expect(err).toContain(`No system runs on the data folder ${dataDir}.`);
  expect(err).toContain('npm start');
});

test('with --json the failure is the one document on standard output', async () => {
  const { status, out } = await run(['token', 'hr-officer', '--json']);

  expect(JSON.parse(out)).toMatchObject({ error: { code: 'not-running' } });
  expect(out.trimEnd().split('\n')).toHaveLength(1);
  expect(status).toBe(3);
});

test('a note that a killed system left behind is not taken for a running one', async () => {
  writeFileSync(
    join(dataDir, 'run.json'),
    JSON.stringify({ supervisor: { pid: process.pid, began: 'long ago' }, programs: {} }),
  );

  const { status } = await run(['token', 'hr-officer']);

  expect(status).toBe(3);
});

test('production refuses to move a case in time', async () => {
  const production = {
    INSTALLATION: 'production',
    DATABASE_URL: 'postgres://app:x@127.0.0.1:1/x',
    DATABASE_OWNER_URL: 'postgres://owner:x@127.0.0.1:1/x',
    TEMPORAL_ADDRESS: '127.0.0.1:1',
    SMTP_URL: 'smtp://127.0.0.1:1',
    PUBLIC_ORIGIN: 'https://credit.example',
    OIDC_ISSUER: 'https://issuer.example',
    CODEC_KEY_FILE: 'none',
    IDENTITY_KEY_FILE: 'none',
    AUDIT_KEY_FILE: 'none',
    SESSION_KEY_FILE: 'none',
  };

  const { status, err } = await commandLine(['advance', 'case-1', '30'], '', production);

  expect(status).toBe(1);
  expect(err).toContain('production installation has no training clock');
});

test.each([['0'], ['-1'], ['1.5'], ['soon'], ['99999']])('advance refuses %s days', async (days) => {
  const { status, err } = await run(['advance', 'case-1', '--', days]);

  expect(status).toBe(2);
  expect(err).toContain('a whole number from 1 to');
});
