import type { EntityManager } from 'typeorm';
import type { Row } from '../projection/row';
import { type Difference, differences } from './differences';

interface Pair {
  live: Row | null;
  rebuilt: Row | null;
}

/** Compares `case_file` with the openings that stand beside the first events. */
export async function caseFileDifferences(database: EntityManager): Promise<Difference[]> {
  const pairs: Pair[] = await database.query(
    `select to_jsonb(live) as live, to_jsonb(rebuilt) as rebuilt
     from case_file live
     full join (select opened.* from procedure_event e, jsonb_populate_record(null::case_file, e.case_file) opened
                where e.case_file is not null) rebuilt on rebuilt.id = live.id
     where to_jsonb(live) is distinct from to_jsonb(rebuilt)
     order by coalesce(live.id, rebuilt.id) limit 1000`,
  );
  const rows = (side: 'live' | 'rebuilt'): Row[] => pairs.map((pair) => pair[side]).filter((row) => row !== null);
  return differences({ name: 'case_file', key: ['id'] }, rows('live'), rows('rebuilt'));
}

/** Replaces `case_file` by the openings that stand beside the first events. */
export async function replaceCaseFiles(transaction: EntityManager): Promise<void> {
  await transaction.query('delete from case_file');
  await transaction.query(
    `insert into case_file select opened.* from procedure_event e, jsonb_populate_record(null::case_file, e.case_file) opened
     where e.case_file is not null`,
  );
}
