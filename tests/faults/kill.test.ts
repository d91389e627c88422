import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { addDays, civilDateAt } from '../../domain/calendar/civil-date';
import { LiveStack, type Part } from '../support/live-stack';
import { Witness } from '../support/witness';

const cases = 24;
const clients = 4;
const strikes: readonly Part[] = ['worker', 'services', 'postgres', 'worker', 'postgres', 'services'];

let stack: LiveStack;
beforeAll(async () => {
  stack = await LiveStack.start();
}, 240_000);
afterAll(() => stack.stop(), 60_000);

async function rows<Row>(sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: stack.databaseUrl() });
  await client.connect();
  const result = await client.query(sql);
  await client.end();
  return result.rows as Row[];
}

interface Filed {
  procedure: string;
  case: string;
}

async function oneCase(witness: Witness, tokens: { officer: string; reviewer: string }): Promise<void> {
  const key = randomUUID();
  const today = civilDateAt(new Date().toISOString());
  const filing = {
    list: 'L10-black',
    draft: {
      criterion: 'mass-or-extreme-incident',
      facts: 'Wages of 32 workers were not paid within the ordered period.',
      orderNumber: 'Order 7',
      orderedPayBy: addDays(today, -3),
      amountOwedFen: 100,
      evidence: ['pay roll'],
    },
    parties: [{ code: '91990000MA0TEXT049', name: '中卫砂石建筑工程有限公司', kind: 'company', role: 'principal' }],
  };
  const api = '/api/department';
  const filed = await witness.command<Filed>(`${api}/determinations`, tokens.officer, `${key}-file`, filing);
  const acts = `${api}/determinations/${filed.procedure}/acts`;
  await witness.command(`${acts}/submit-for-review`, tokens.officer, `${key}-submit`, {});
  await witness.command(`${acts}/pass-review`, tokens.reviewer, `${key}-review`, { opinion: 'Lawful.' });
}

test('kill -9 of worker, services and PostgreSQL in mid-case loses nothing and does nothing twice', async () => {
  const witness = new Witness(stack.dataDir, stack.url);
  const tokens = { officer: await witness.token('hr-officer'), reviewer: await witness.token('hr-reviewer') };
  let todo = cases;
  const client = async () => {
    while (todo-- > 0) await oneCase(witness, tokens);
  };
  const nemesis = async () => {
    for (const part of strikes) {
      await pause(1_500);
      stack.kill(part);
      await stack.healed();
    }
  };

  await Promise.all([nemesis(), ...Array.from({ length: clients }, client)]);
  await stack.healed();
  const notices = 'select count(*)::integer as n from notice';
  const settled = `select (${notices}) = ${cases} and (select count(*) from procedure_event
                     where kind = 'determination' and type = 'prior-notice-issued') = ${cases} as done`;
  for (let waited = 0; waited < 120 && !(await rows<{ done: boolean }>(settled))[0]?.done; waited += 1)
    await pause(500);

  const acknowledged = witness.seen.filter(({ said }) => said === 'ok');
  expect(acknowledged).toHaveLength(cases * 3);
  expect(witness.seen.some(({ said }) => said === 'unknown')).toBe(true);
  expect(await rows('select count(*)::integer as n from case_file')).toEqual([{ n: cases }]);
  expect(
    await rows(`select type, count(*)::integer as n from procedure_event where kind = 'determination'
                and type in ('filed', 'submitted-for-review', 'review-passed', 'prior-notice-issued') group by type order by type`),
  ).toEqual([
    { type: 'filed', n: cases },
    { type: 'prior-notice-issued', n: cases },
    { type: 'review-passed', n: cases },
    { type: 'submitted-for-review', n: cases },
  ]);
  expect(await rows(notices)).toEqual([{ n: cases }]);
  expect(await rows("select count(*)::integer as n from paper where kind = 'prior-notice'")).toEqual([{ n: cases }]);
  expect(
    await rows("select stage, count(*)::integer as n from procedure where kind = 'determination' group by stage"),
  ).toEqual([{ stage: 'noticing', n: cases }]);
  expect(await stack.cli('verify-audit')).toMatchObject({ code: 0 });
  expect(await stack.cli('rebuild', '--check')).toMatchObject({ code: 0 });
}, 300_000);
