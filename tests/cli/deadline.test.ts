import { commandLine } from '../support/command-line';

const flags = (start: string, amount: string, unit: string) =>
  `deadline --start ${start} --amount ${amount} --unit ${unit}`.split(' ');

describe('the command deadline', () => {
  test('prints exactly the deadline as one line of JSON', async () => {
    const { status, out, err } = await commandLine([...flags('2026-09-23', '5', 'wd'), '--json']);

    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toBe(
      '{"start":"2026-09-23","amount":5,"unit":"wd","due":"2026-10-08","skipped":["2026-09-25","2026-09-26","2026-09-27",' +
        '"2026-10-01","2026-10-02","2026-10-03","2026-10-04","2026-10-05","2026-10-06","2026-10-07"],' +
        '"makeUp":[],"rolled":false,"provisional":false}\n',
    );
  });

  test('tells a person the last day, what was skipped and that it is provisional', async () => {
    const { status, out } = await commandLine(flags('2026-11-30', '3', 'm'));

    expect(status).toBe(0);
    expect(out).toMatch(/3 months from 2026-11-30 .* last day is 2027-03-01, Monday/);
    expect(out).toContain('rolls on');
    expect(out).toContain('Rest days passed over: 2027-02-28');
    expect(out).toContain('Provisional');
  });

  test.each([
    ['an impossible date', flags('2026-02-30', '5', 'wd'), "option '--start'"],
    ['a negative amount', flags('2026-02-03', '-5', 'wd'), "option '--amount'"],
    ['half an amount', flags('2026-02-03', '1.5', 'wd'), "option '--amount'"],
    ['an absurd amount', flags('2026-02-03', '10001', 'wd'), "option '--amount'"],
    ['an end after the last year', flags('2026-02-03', '9000', 'y'), "option '--amount'"],
    ['an unknown unit', flags('2026-02-03', '5', 'weeks'), "option '--unit'"],
    ['nothing at all', ['deadline'], "option '--start'"],
    ['an unknown flag', ['deadline', '--begin', '2026-02-03'], "unknown option '--begin'"],
    ['a stream and a start', ['deadline', '--stdin', '--start', '2026-02-03'], "option '--stdin' cannot be used"],
  ])('refuses %s, names the flag and says where to read on', async (_, words, message) => {
    const { status, out, err } = await commandLine(words);

    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(message);
    expect(err).toContain('--help');
  });

  test('answers a stream line by line, with bad lines named in their place', async () => {
    const request = (change: object) => JSON.stringify({ start: '2026-09-23', amount: 5, unit: 'wd', ...change });
    const bad = (code: string, field: string | null) => ({ error: { code, field } });
    const lines: [string, object][] = [
      [request({}), { due: '2026-10-08' }],
      ['not JSON', bad('not-json', null)],
      ['[1]', bad('not-an-object', null)],
      [request({ start: undefined }), bad('missing-field', 'start')],
      [request({ start: '2026-02-30' }), bad('impossible-date', 'start')],
      [request({ start: 20260923 }), bad('wrong-type', 'start')],
      [request({ amount: -1 }), bad('out-of-range', 'amount')],
      [request({ amount: 1.5 }), bad('wrong-type', 'amount')],
      [request({ amount: '5' }), bad('wrong-type', 'amount')],
      [request({ amount: 10_001 }), bad('out-of-range', 'amount')],
      [request({ amount: 9000, unit: 'y' }), bad('out-of-range', 'amount')],
      [request({ unit: 'weeks' }), bad('unknown-value', 'unit')],
      [request({ unit: 5 }), bad('wrong-type', 'unit')],
      [request({ roll: 'none' }), bad('unknown-field', 'roll')],
      [request({ note: 'x'.repeat(70_000) }), bad('too-long', null)],
      [request({ unit: 'd' }), { due: '2026-09-28' }],
    ];

    const { status, out } = await commandLine(['deadline', '--stdin'], lines.map(([line]) => `${line}\r\n\n`).join(''));

    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers).toEqual(lines.map(([, answer]) => ('error' in answer ? answer : expect.objectContaining(answer))));
    expect(status).toBe(1);
  });

  test('answers ten thousand lines in order within seconds', async () => {
    const requests = Array.from({ length: 10_000 }, (_, amount) => ({
      start: '2026-01-05',
      amount: amount % 300,
      unit: 'd',
    }));
    const started = performance.now();

    const { status, out } = await commandLine(
      ['deadline', '--stdin'],
      requests.map((line) => JSON.stringify(line)).join('\n'),
    );

    const answered = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).amount);
    expect(answered).toEqual(requests.map(({ amount }) => amount));
    expect(status).toBe(0);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
