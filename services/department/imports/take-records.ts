import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import type { SubjectKind } from '../../../domain/policy/policy-pack';
import { createSubjectRegister } from '../../../infra/db/subjects';
import type { DepartmentDeps } from '../department-deps';
import { departmentOf } from '../own-department';
import { endImport, type ImportBatch, noteProgress, waitingRows } from './import-desk';
import type { ImportKindName } from './kinds/all-kinds';
import { isCitizenId } from './kinds/cells';
import type { RecordRows } from './kinds/records';
import { type PublicityRules, publicityUntil } from './publicity-of-penalty';

const atOnce = 200;

/** Writes every row into the credit file in one transaction: all of them are there, or none. */
export async function takeRecords(batch: ImportBatch, deps: DepartmentDeps): Promise<void> {
  const rules = { packs: deps.packs, calendar: await deps.calendar() };
  await deps.dataSource.transaction(async (transaction) => {
    const subjects = createSubjectRegister(transaction as unknown as DataSource, deps.sealing);
    const at = deps.tools.now().toISOString();
    let after = 0;
    for (let done = 0; ; ) {
      const rows = await waitingRows(deps, batch.id, { after, most: atOnce });
      if (rows.length === 0) break;
      for (const { line, said } of rows) {
        const { name, code } = said as { name: string; code: string };
        const kind: SubjectKind = isCitizenId(code) ? 'person' : 'company';
        const { id } = await subjects.register({ name, code, kind, at });
        await write(batch, said, { subject: id, transaction, rules });
        after = line;
      }
      done += rows.length;
      await noteProgress(deps, batch.id, done);
    }
    await transaction.query(
      `update import_row set outcome = '{"taken": true}' where import_id = $1 and faults = '[]'`,
      [batch.id],
    );
  });
  await endImport(deps, batch, 'done');
}

type Writer<Said> = (
  said: Said,
  rules: PublicityRules,
) => { table: string; columns: string[]; same: string; values: unknown[] };

const penaltyColumns = [
  ['number', 'number'],
  ['violation', 'violation'],
  ['facts', 'facts'],
  ['basis', 'basis'],
  ['content', 'content'],
  ['amount_fen', 'amountYuan'],
  ['decided_on', 'decidedOn'],
  ['published_until', 'publishedUntil'],
  ['class', 'class'],
] as const satisfies [string, keyof RecordRows['penalties']][];

const writers: { [Kind in Exclude<ImportKindName, 'findings'>]: Writer<RecordRows[Kind]> } = {
  licences: ({ number, title, content, decidedOn, validFrom, validUntil }) => ({
    table: 'licence',
    columns: ['number', 'name', 'content', 'decided_on', 'valid_from', 'valid_until'],
    same: 'department, number, subject_id',
    values: [number, title, content, decidedOn, validFrom, validUntil],
  }),
  penalties: (said, rules) => ({
    table: 'penalty',
    columns: [...penaltyColumns.map(([column]) => column), 'publicity_until'],
    same: 'department, number, subject_id',
    values: [...penaltyColumns.map(([, field]) => said[field]), publicityUntil(said, rules)],
  }),
  'a-level-taxpayers': ({ year, number }) => ({
    table: 'honour',
    columns: ['kind', 'year', 'number'],
    same: 'kind, year, subject_id',
    values: ['a-level-taxpayer', year, number],
  }),
};

/** A record that is sent in again under its number takes the place of the old one. */
async function write(
  { id, kind, actor }: ImportBatch,
  said: object,
  { subject, transaction, rules }: { subject: string; transaction: EntityManager; rules: PublicityRules },
): Promise<void> {
  if (kind === 'findings') throw new Error('Findings are procedures, no records');
  const { table, columns, same, values } = (writers[kind] as Writer<object>)(said, rules);
  const all = ['id', 'subject_id', 'department', 'import_id', ...columns];
  const places = all.map((_, index) => `$${index + 1}`).join(', ');
  const renewed = ['import_id', ...columns].map((column) => `${column} = excluded.${column}`).join(', ');
  await transaction.query(
    `insert into ${table} (${all.join(', ')}) values (${places}) on conflict (${same}) do update set ${renewed}`,
    [randomUUID(), subject, departmentOf(actor), id, ...values],
  );
}
