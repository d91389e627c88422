import type { z } from 'zod';
import { countsAnswer } from '../contract';
import { isLate } from '../read-models/overdue';
import { overseers, supervisionRoute } from '../route';

const statement = `
  select p.department, p.kind, p.stage, count(*)::integer as open,
    (count(*) filter (where exists (select from clock k where k.procedure_id = p.id and ${isLate})))::integer as overdue
  from procedure p left join case_clock cc on cc.case_id = p.case_id
  where p.closed_at is null
  group by p.department, p.kind, p.stage order by p.department, p.kind, p.stage`;

/** How many procedures are open and late, by department, kind and stage. */
export const counts = supervisionRoute({
  method: 'get',
  path: '/counts',
  title: { zh: '统计', en: 'Counts' },
  who: overseers,
  answer: countsAnswer,
  act: async ({ now }, { sql }) => {
    const rows = await sql.query<z.input<typeof countsAnswer>['rows'][number]>(statement, [now]);
    const sum = (of: 'open' | 'overdue') => rows.reduce((total, row) => total + row[of], 0);
    return { body: { open: sum('open'), overdue: sum('overdue'), rows } };
  },
});
