import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { addDays, civilDateAt } from '../../domain/calendar/civil-date';
import { findings } from '../../services/department/imports/kinds/findings';
import { callers } from '../support/callers';
import { wageArrears } from '../support/wage-arrears-pack';
import { round, say } from './figures';
import { cpuByPart, type Measured, memoryByPart } from './system';

interface Batch {
  state: string;
  rows: number;
  faulty: number;
  done: number;
  address: string;
  reason: string | null;
}

/** An import of findings: the dry run over all rows, then every row opened as a draft; with the most memory of the services. */
export async function measureImport(system: Measured, { rows }: { rows: number }): Promise<void> {
  const { publicOrigin: origin } = system.settings;
  const headersOf = callers(origin);
  const peak = { rss: 0 };
  const follow = async (batch: Batch): Promise<Batch> => {
    let now = batch;
    while (['reading', 'running'].includes(now.state)) {
      await pause(200);
      peak.rss = Math.max(peak.rss, memoryByPart(system)['services']?.rss ?? 0);
      now = await asked<Batch>(`${origin}${batch.address}`, { headers: await headersOf('hr-officer', randomUUID()) });
    }
    return now;
  };
  const before = memoryByPart(system)['services']?.rss ?? 0;
  const since = performance.now();
  const { 'content-type': _json, ...headers } = await headersOf('hr-officer', randomUUID());
  const form = new FormData();
  form.append('file', new Blob([tableOf(rows)]), 'findings.csv');
  const sent = await asked<Batch>(`${origin}/api/department/imports?kind=findings`, {
    method: 'POST',
    headers,
    body: form,
  });
  await follow(sent);
  const checkedAt = performance.now();
  const used = cpuByPart(system);
  const body = JSON.stringify({ mode: 'all' });
  const confirm = { method: 'POST', headers: await headersOf('hr-officer', randomUUID()), body };
  const done = await follow(await asked<Batch>(`${origin}${sent.address}/acts/confirm`, confirm));
  const seconds = (performance.now() - checkedAt) / 1000;
  const cpu = Object.entries(cpuByPart(system)).map(([part, ms]) => [part, round((ms - (used[part] ?? 0)) / rows)]);
  say('import', {
    rows,
    state: done.state,
    reason: done.reason,
    dryRunSeconds: round((checkedAt - since) / 1000),
    openSeconds: round(seconds),
    casesPerSecond: round(rows / seconds),
    cpuMsPerCase: Object.fromEntries(cpu),
    servicesMb: { before, most: peak.rss },
  });
}

async function asked<Body>(url: string, init: RequestInit): Promise<Body> {
  // A kept connection may have been closed meanwhile; the key makes a second try the same request.
  const response = await fetch(url, init).catch(() => fetch(url, init));
  const text = await response.text();
  if (!response.ok) throw new Error(`${url} ${response.status}: ${text}`);
  return JSON.parse(text) as Body;
}

function tableOf(rows: number): string {
  const overdue = addDays(civilDateAt(new Date().toISOString()), -2);
  const head = findings.columns.map(({ key }) => key).join(',');
  const line = (index: number) =>
    [
      'L10-black',
      '砂岩建设有限公司',
      '91990000MA0TEXT049',
      '企业',
      wageArrears.criteria[0],
      `事实 ${index}`,
      `文号 ${index}`,
    ]
      .concat([overdue, '812500.00', '工资表', '', ''])
      .join(',');
  return [head, ...Array.from({ length: rows }, (_, index) => line(index))].join('\n');
}
