import type { z } from 'zod';
import { businessDay } from '../business-time';
import { aboutExport } from '../export/about-export';
import { allPages, each } from '../export/all-pages';
import { exportTable } from '../export/export-table';
import { notFound } from '../problem';
import type { Call, Reply } from '../route';
import { firstRow, type Sql } from '../sql';
import heads from '../texts/tables.json';
import type { mandateLine, mandatesAnswer, mandatesQuery } from './mandate-schema';
import { type MandateRow, readMandates, type Seen } from './read-mandates';

/** A mandate with what its reader can do about it. */
export type MandateLine = z.input<typeof mandateLine>;

/** Who reads: the service at which letters and acts are found, and what the reader may do. */
export interface MandateReader {
  service: 'subject' | 'department';
  actsOn: (row: MandateRow) => MandateLine['acts'];
}

type MandatesCall = Call<unknown, z.output<typeof mandatesQuery>, unknown>;

/** Answers with a page of the mandates that the reader may see, or with a file of them. */
export async function mandatesReply(
  call: MandatesCall,
  sql: Sql,
  seen: Seen,
  reader: MandateReader,
): Promise<Reply<z.input<typeof mandatesAnswer>>> {
  const { query, now, language } = call;
  const today = businessDay(now, 0);
  if (query.format !== 'json') {
    const all = allPages(sql, (sql, wanted) => readMandates(sql, seen, { ...query, ...wanted, today }));
    const table = { name: 'mandates', head: heads.mandates[language], rows: each(all, cellsOf) };
    return { download: exportTable({ ...table, about: aboutExport(call) }, query.format) };
  }
  const { total, rows } = await readMandates(sql, seen, { ...query, today });
  const shown = rows.map((row) => presentMandate(row, reader));
  return { body: { total, page: query.page, pageSize: query.pageSize, rows: shown } };
}

/** Shows a mandate with the address of its letter and what the reader can do. */
export function presentMandate(row: MandateRow, { service, actsOn }: MandateReader): MandateLine {
  const letter = { name: row.letter.name, address: `/api/${service}/mandates/${row.id}/letter` };
  return { ...row, letter, acts: actsOn(row) };
}

/** Reads one mandate that the reader may see (`where` names it); refuses any other as if it did not exist. */
export async function oneMandate(sql: Sql, seen: Seen, now: Date): Promise<MandateRow> {
  const { rows } = await readMandates(sql, seen, { page: 1, pageSize: 1, sort: 'filed', today: businessDay(now, 0) });
  const [row] = rows;
  if (!row) throw notFound('mandate');
  return row;
}

/** Finds the letter of a mandate that the reader may see. */
export async function letterOf(sql: Sql, { where, values }: Seen): Promise<string> {
  const row = await firstRow<{ letter: string }>(sql, `select m.letter_id as letter from mandate m where ${where}`, [
    ...values,
  ]);
  if (!row) throw notFound('mandate');
  return row.letter;
}

function cellsOf(row: MandateRow): (string | null)[] {
  const { subjectName, agentName, scope, from, until, state, filedAt, settledBy, settledAt, reason, revokedAt } = row;
  return [
    subjectName,
    agentName,
    scope.join(', '),
    from,
    until,
    state,
    filedAt,
    settledBy,
    settledAt,
    reason,
    revokedAt,
  ];
}
