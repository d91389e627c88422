import { commandLine } from '../support/command-line';

describe('the command code', () => {
  test('prints a valid code as one line of JSON', async () => {
    const { status, out } = await commandLine(['code', '91990000MA0TEXT049', '--json']);

    expect(out).toBe('{"code":"91990000MA0TEXT049","kind":"uscc","valid":true,"reason":null,"position":null}\n');
    expect(status).toBe(0);
  });

  test('gives an invalid code the exit status 1, in JSON and in words', async () => {
    const json = await commandLine(['code', '914403001922038217', '--json']);
    const words = await commandLine(['code', '11010519491231002x']);

    expect(JSON.parse(json.out)).toMatchObject({ valid: false, reason: 'wrong-check-character', position: 18 });
    expect(words.out).toMatch(/not valid \(citizen identity number\)\nPosition 18\. Letters of a code are capitals/);
    expect([json.status, words.status]).toEqual([1, 1]);
  });

  test.each([
    ['no code', ['code'], 'missing argument'],
    ['two codes', ['code', '1', '2'], 'too many arguments'],
    ['a code and a stream', ['code', '1', '--stdin'], 'not both'],
  ])('refuses %s', async (_, words, message) => {
    const { status, err } = await commandLine(words);

    expect(status).toBe(2);
    expect(err).toContain(message);
  });

  test('takes an invalid code in a stream as an answer and a malformed line as an error', async () => {
    const good = await commandLine(['code', '--stdin'], '{"code":"990000199001010017"}\n{"code":"1"}');
    const bad = await commandLine(['code', '--stdin'], '{"code":1}\n{}\n{"code":"1","kind":"id"}\nnull\n');

    expect(
      good.out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).valid),
    ).toEqual([true, false]);
    expect(good.status).toBe(0);
    expect(
      bad.out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).error),
    ).toEqual([
      { code: 'wrong-type', field: 'code' },
      { code: 'missing-field', field: 'code' },
      { code: 'unknown-field', field: 'kind' },
      { code: 'not-an-object', field: null },
    ]);
    expect(bad.status).toBe(1);
  });
});

describe('the command line', () => {
  test.each([[['--help']], [['help']], [['deadline', '--help']], [['help', 'deadline']], [['code', '--help']]])(
    'explains itself with examples: %j',
    async (words) => {
      const { status, out } = await commandLine(words);

      expect(status).toBe(0);
      expect(out).toMatch(/Examples?:\n +npm run --silent cli -- /);
    },
  );

  test('says which command it does not know', async () => {
    const { status, err } = await commandLine(['deadlines']);

    expect(status).toBe(2);
    expect(err).toContain("unknown command 'deadlines'");
  });
});
