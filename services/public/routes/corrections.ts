import type { z } from 'zod';
import { civilDateAt } from '../../../domain/calendar/civil-date';
import { companyCode } from '../../shared/entries/company-code';
import { correctionsAnswer, correctionsQuery } from '../contract';
import { publicRoute } from '../route';

type Correction = z.input<typeof correctionsAnswer>['rows'][number];

const statement = `
  select o.target_sort as sort, p.snapshot #>> '{target,number}' as number, p.snapshot #>> '{target,source}' as department,
    o.decided_on::text as "correctedOn", o.remedy, o.corrected as says, o.notice_until::text as until
  from objection o join procedure p on p.id = o.procedure_id
  where o.subject_id = $1 and o.notice_until >= $2
  order by o.decided_on desc, o.procedure_id`;

/** Corrections of what was published of an organisation, where that was and as prominent, for the days of the rights policy. */
export const corrections = publicRoute({
  method: 'get',
  path: '/corrections',
  title: { zh: '更正公告', en: 'Corrections' },
  who: 'anyone',
  query: correctionsQuery,
  answer: correctionsAnswer,
  limit: 'search',
  act: async ({ query, now }, { sql, subjects }) => {
    const known = await subjects.find(companyCode(query.code));
    if (!known) return { body: { rows: [] } };
    return { body: { rows: await sql.query<Correction>(statement, [known.id, civilDateAt(now.toISOString())]) } };
  },
});
