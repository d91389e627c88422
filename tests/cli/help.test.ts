import { commands } from '../../infra/cli/commands';
import { commandLine } from '../support/command-line';

const names = Object.keys(commands);

test('every command explains itself with examples and says what --json prints', async () => {
  const helps = await Promise.all(names.map((name) => commandLine([name, '--help'])));

  for (const [index, { status, out }] of helps.entries()) {
    expect(status).toBe(0);
    expect(out).toMatch(new RegExp(`Examples:\n +npm run --silent cli -- ${names[index]}\\b`));
    expect(out).toContain('--json');
  }
});

test('the overview names every command, the exit statuses and where a system is looked for', async () => {
  const { status, out } = await commandLine(['--help']);

  expect(status).toBe(0);
  for (const name of names) expect(out).toMatch(new RegExp(`^  ${name} .*\\S`, 'm'));
  expect(out).toContain('Exit status: 0 done');
  expect(out).toContain('DATA_DIR');
});

test('a wrong call is a document too where one was asked for', async () => {
  const { status, out } = await commandLine(['lists', '--json', '--colour']);

  expect(JSON.parse(out)).toEqual({ error: { code: 'wrongly-called', message: "unknown option '--colour'" } });
  expect(status).toBe(2);
});
