import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { callers, quickSend } from '../support/callers';
import { type Filed, shortFiling } from '../support/short-case';
import { percentile, say } from './figures';
import type { Measured } from './system';

const cases = 100_000;
const calls = 40;

const pages = {
  worklist: ['hr-officer', '/api/department/tasks'],
  'worklist, overdue first': ['hr-officer', '/api/department/tasks?bucket=overdue'],
  'worklist of the admin, by number': ['hr-admin', '/api/department/tasks?sort=number'],
  overdue: ['supervisor', '/api/supervision/overdue'],
  counts: ['supervisor', '/api/supervision/counts'],
  'open procedures': ['supervisor', '/api/supervision/procedures'],
  'open procedures of an age': ['supervisor', '/api/supervision/procedures?age=0-7'],
  measures: ['supervisor', '/api/supervision/measures'],
  'cases of all departments': ['supervisor', '/api/supervision/cases'],
  'cases of a department': ['hr-officer', '/api/department/cases'],
} as const;

/** First pages of the lists and the counts with a hundred thousand open cases, which are copies of a filed one. */
export async function measureWorklist(system: Measured): Promise<void> {
  const { settings } = system;
  await fillWorklist(system);
  const headersOf = callers(settings.publicOrigin);
  for (const [page, [user, path]] of Object.entries(pages)) {
    const took: number[] = [];
    const headers = await headersOf(user, randomUUID());
    for (let call = -3; call < calls; call += 1) {
      const since = performance.now();
      const response = await fetch(`${settings.publicOrigin}${path}`, { headers });
      const text = await response.text();
      if (!response.ok) throw new Error(`${path} ${response.status}: ${text}`);
      if (call >= 0) took.push(performance.now() - since);
    }
    say('worklist', { page, cases, p50: percentile(took, 50), p95: percentile(took, 95) });
  }
}

/** Puts a hundred thousand open cases into the database, once. */
export async function fillWorklist({ settings, owner }: Measured): Promise<void> {
  const { rows } = await owner.query("select from case_file where number = 'bench-1'");
  if (rows.length > 0) return;
  const send = quickSend(settings.publicOrigin, () => undefined);
  const filed = await send<Filed>('/api/department/determinations', 'hr-officer', randomUUID(), shortFiling());
  await multiply(owner, filed.procedure);
}

/** Copies a case with its procedure, task and clock, over all departments; every tenth is overdue. */
async function multiply(owner: Pool, procedure: string): Promise<void> {
  const client = await owner.connect();
  try {
    await client.query('begin');
    await client.query(
      `create temp table copy on commit drop as
       select n, gen_random_uuid() as case_id, gen_random_uuid() as procedure_id, d.id as department,
         now() + (case when n % 10 = 0 then -1 else 1 end) * (1 + n % 90) * interval '1 day' as due_at
       from generate_series(1, ${cases}) n
       join (select id, row_number() over (order by id) - 1 as place, count(*) over () as places from department) d
         on d.place = n % d.places`,
    );
    for (const statement of copies) await client.query(statement, [procedure]);
    await client.query('commit');
    await client.query('vacuum analyze procedure, case_file, task, clock, procedure_subject');
  } finally {
    client.release();
  }
}

const copies = [
  `insert into case_file
   select (jsonb_populate_record(f, jsonb_build_object('id', c.case_id, 'number', 'bench-' || c.n, 'department', c.department))).*
   from case_file f join procedure p on p.case_id = f.id, copy c where p.id = $1`,
  `insert into procedure
   select (jsonb_populate_record(p, jsonb_build_object('id', c.procedure_id, 'case_id', c.case_id, 'department', c.department))).*
   from procedure p, copy c where p.id = $1`,
  `insert into task
   select (jsonb_populate_record(t, jsonb_build_object('procedure_id', c.procedure_id, 'case_id', c.case_id, 'department',
     c.department))).*
   from task t, copy c where t.procedure_id = $1`,
  `insert into clock
   select (jsonb_populate_record(k, jsonb_build_object('procedure_id', c.procedure_id, 'case_id', c.case_id, 'due_at', c.due_at,
     'owner_department', c.department))).*
   from clock k, copy c where k.procedure_id = $1`,
  `insert into procedure_subject
   select c.procedure_id, s.subject_id from procedure_subject s, copy c where s.procedure_id = $1`,
];
