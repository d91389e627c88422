import type { z } from 'zod';
import { partOf } from '../../shared/sql';
import type { measuresQuery } from '../contract/measures';

type Asked = Pick<z.output<typeof measuresQuery>, 'list' | 'department' | 'stage' | 'overdue' | 'q'>;

/** The condition on a measure order `m` and `late`, by the values of `valuesOfWanted`; $1 is now. */
export const wantedMeasures = `($2::text is null or m.department = $2) and ($3::text is null or m.stage = $3)
  and ($4::boolean is null or (late.procedure_id is not null) = $4)
  and ($5::text is null or exists (select from case_file f where f.id = m.case_id and f.list_id = $5))
  and ($6::text is null or exists (select from subject w where w.id = m.subject_id and w.name ilike $6)
    or exists (select from case_file f where f.id = m.case_id and f.number ilike $6))`;

/** The values of $1 to $6 of `wantedMeasures`. */
export function valuesOfWanted({ list, department, stage, overdue, q }: Asked, now: Date): unknown[] {
  const late = overdue === undefined ? null : overdue === 'true';
  return [now, department ?? null, stage ?? null, late, list ?? null, q === undefined ? null : partOf(q)];
}
