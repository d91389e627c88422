import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import type { Actor } from '../../domain/access/roles';
import { createAppDataSource } from '../../infra/db/data-source';
import { migrate } from '../../infra/db/migrate';
import { tasksQuery } from '../../services/department/contract/tasks';
import { readWorklist } from '../../services/department/read-models/worklist';
import { casesQuery, readCases } from '../../services/shared/case-page/case-list';
import { ordersQuery } from '../../services/shared/orders/order-schema';
import { readOrders } from '../../services/shared/orders/read-orders';
import type { Sql } from '../../services/shared/sql';
import { matrixQuery } from '../../services/supervision/contract/measure-matrix';
import { measuresQuery } from '../../services/supervision/contract/measures';
import { overdueQuery } from '../../services/supervision/contract/overdue';
import { proceduresQuery } from '../../services/supervision/contract/procedures';
import { readCounts } from '../../services/supervision/read-models/counts';
import { readMatrix } from '../../services/supervision/read-models/measure-matrix';
import { readFeedbackRates, readMeasures } from '../../services/supervision/read-models/measures';
import { readOverdue } from '../../services/supervision/read-models/overdue';
import { readProcedures } from '../../services/supervision/read-models/procedures';

const now = new Date();
const officerOf = (department: string): Actor => ({
  person: crypto.randomUUID(),
  roles: ['officer'],
  department,
  subjects: [],
});

const lists: Record<string, (sql: Sql) => Promise<unknown>> = {
  'worklist, a usual department': (sql) => readWorklist(sql, officerOf('department-5'), tasksQuery.parse({}), now),
  'worklist, a tenth of all work': (sql) => readWorklist(sql, officerOf('department-1'), tasksQuery.parse({}), now),
  'overdue list': (sql) => readOverdue(sql, overdueQuery.parse({}), now),
  'overdue list of a department': (sql) => readOverdue(sql, overdueQuery.parse({ department: 'department-1' }), now),
  counts: (sql) => readCounts(sql, now),
  'open procedures, overdue': (sql) => readProcedures(sql, proceduresQuery.parse({ overdue: 'true' }), now),
  'open procedures of a department': (sql) =>
    readProcedures(sql, proceduresQuery.parse({ department: 'department-5' }), now),
  'open procedures of all': (sql) => readProcedures(sql, proceduresQuery.parse({}), now),
  orders: (sql) => readOrders(sql, { ...ordersQuery.parse({ state: 'overdue' }), department: null }, now),
  'measures without feedback': (sql) => readMeasures(sql, measuresQuery.parse({ feedback: 'missing' }), now),
  'matrix of measures, late first': (sql) => readMatrix(sql, matrixQuery.parse({ sort: 'late' }), now),
  'matrix of measures of a department': (sql) =>
    readMatrix(sql, matrixQuery.parse({ department: 'department-5' }), now),
  'matrix of measures by words': (sql) => readMatrix(sql, matrixQuery.parse({ q: '公司77' }), now),
  'feedback rates': (sql) => readFeedbackRates(sql, now),
  'cases of a department': (sql) => readCases(sql, 'department-5', casesQuery.parse({}), null),
};

/** Asks the database itself how long each statement takes, and prints a JSON line per list (milliseconds). */
async function measure(query: (statement: string, values?: unknown[]) => Promise<unknown[]>): Promise<void> {
  const asked = process.argv[2];
  for (const [list, read] of Object.entries(lists)) {
    if (asked !== undefined && !list.startsWith(asked)) continue;
    const times: number[] = [];
    let plan = '';
    const sql = {
      query: async (statement: string, values?: unknown[]) => {
        const rows = await query(`explain (analyze, buffers off) ${statement}`, values);
        plan = rows.map((row) => (row as { 'QUERY PLAN': string })['QUERY PLAN']).join('\n');
        times.push(
          Number(/Execution Time: ([\d.]+)/.exec(plan)?.[1]) + Number(/Planning Time: ([\d.]+)/.exec(plan)?.[1]),
        );
        return rows;
      },
    } as Sql;
    for (let run = 0; run < 40; run += 1) await read(sql);
    const sorted = times.slice(3).toSorted((one, other) => one - other);
    const at = (share: number) => Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
    process.stdout.write(`${JSON.stringify({ list, p50: at(0.5), p95: at(0.95), max: sorted.at(-1) })}\n`);
    if (asked !== undefined) process.stdout.write(`${plan}\n`);
  }
}

async function main(): Promise<void> {
  const server = spawn(process.execPath, [join(__dirname, '../support/embedded-postgres.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  try {
    const { value: ownerUrl } = (await createInterface({ input: server.stdout })[Symbol.asyncIterator]().next()) as {
      value: string;
    };
    const appUrl = new URL(ownerUrl);
    [appUrl.username, appUrl.password] = ['casework_app', 'app'];
    await migrate({ ownerUrl, appUrl: appUrl.href });
    const owner = new Client({ connectionString: ownerUrl });
    await owner.connect();
    await owner.query(readFileSync(join(__dirname, 'supervision-lists.sql'), 'utf8'));
    await owner.query('vacuum analyze');
    await owner.end();
    const dataSource = await createAppDataSource(appUrl.href);
    await measure((statement, values) => dataSource.query(statement, values));
    await dataSource.destroy();
  } finally {
    server.stdin.end();
    await ended;
  }
}

void main();
