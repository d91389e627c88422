import type { EntityManager } from 'typeorm';
import { type Difference, differences, type RowPair } from './differences';

// The opening of a case stands beside its first event; a transfer of duties says who has it since.
const openings = `procedure_event e
  cross join lateral jsonb_populate_record(null::case_file, e.case_file || jsonb_build_object('department',
    department_after_transfers(e.case_id, e.case_file ->> 'department'))) opened
  where e.case_file is not null`;

/** Compares `case_file` with the openings that stand beside the first events. */
export async function caseFileDifferences(database: EntityManager): Promise<Difference[]> {
  const pairs: RowPair[] = await database.query(
    `select to_jsonb(live) as live, to_jsonb(rebuilt) as rebuilt
     from case_file live
     full join (select opened.* from ${openings}) rebuilt on rebuilt.id = live.id
     where to_jsonb(live) is distinct from to_jsonb(rebuilt)
     order by coalesce(live.id, rebuilt.id) limit 1000`,
  );
  return differences({ name: 'case_file', key: ['id'] }, pairs);
}

/** Replaces `case_file` by the openings that stand beside the first events. */
export async function replaceCaseFiles(transaction: EntityManager): Promise<void> {
  await transaction.query('delete from case_file');
  await transaction.query(`insert into case_file select opened.* from ${openings}`);
}
