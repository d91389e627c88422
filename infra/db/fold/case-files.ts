import type { EntityManager } from 'typeorm';
import { type Difference, differences, type RowPair } from './differences';

/** Compares `case_file` with the openings that stand beside the first events. */
export async function caseFileDifferences(database: EntityManager): Promise<Difference[]> {
  const pairs: RowPair[] = await database.query(
    `select to_jsonb(live) as live, to_jsonb(rebuilt) as rebuilt
     from case_file live
     full join (select opened.* from procedure_event e, jsonb_populate_record(null::case_file, e.case_file) opened
                where e.case_file is not null) rebuilt on rebuilt.id = live.id
     where to_jsonb(live) is distinct from to_jsonb(rebuilt)
     order by coalesce(live.id, rebuilt.id) limit 1000`,
  );
  return differences({ name: 'case_file', key: ['id'] }, pairs);
}

/** Replaces `case_file` by the openings that stand beside the first events. */
export async function replaceCaseFiles(transaction: EntityManager): Promise<void> {
  await transaction.query('delete from case_file');
  await transaction.query(
    `insert into case_file select opened.* from procedure_event e, jsonb_populate_record(null::case_file, e.case_file) opened
     where e.case_file is not null`,
  );
}
