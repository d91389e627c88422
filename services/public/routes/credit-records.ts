import { z } from 'zod';
import { civilDateAt } from '../../../domain/calendar/civil-date';
import { companyCode } from '../../shared/entries/company-code';
import { publicRoute } from '../route';

const date = z.iso.date();
const licence = z
  .strictObject({ number: z.string(), name: z.string(), content: z.string(), department: z.string() })
  .extend({ decidedOn: date, validFrom: date, validUntil: date.nullable() })
  .meta({ id: 'PublicLicence' });
const penalty = z
  .strictObject({ number: z.string(), violation: z.string(), basis: z.string(), content: z.string() })
  .extend({ department: z.string(), decidedOn: date, publishedUntil: date })
  .meta({ id: 'PublicPenalty' });
const honour = z.strictObject({ kind: z.string(), year: z.int(), department: z.string() }).meta({ id: 'PublicHonour' });

const statement = `
  select
    coalesce((select json_agg(json_build_object('number', number, 'name', name, 'content', content, 'department', department,
      'decidedOn', decided_on, 'validFrom', valid_from, 'validUntil', valid_until) order by decided_on desc, number)
      from licence where subject_id = $1), '[]') as licences,
    coalesce((select json_agg(json_build_object('number', number, 'violation', violation, 'basis', basis, 'content', content,
      'department', department, 'decidedOn', decided_on, 'publishedUntil', published_until) order by decided_on desc, number)
      from penalty where subject_id = $1 and published_until >= $2), '[]') as penalties,
    coalesce((select json_agg(json_build_object('kind', kind, 'year', year, 'department', department) order by year desc)
      from honour where subject_id = $1), '[]') as honours`;

const answer = z
  .strictObject({
    code: z.string(),
    licences: z.array(licence),
    penalties: z.array(penalty),
    honours: z.array(honour),
  })
  .meta({ id: 'CreditRecords' });

/** Licences, penalties until the last day of their publicity, and honours of an organisation, by its code (双公示). */
export const creditRecords = publicRoute({
  method: 'get',
  path: '/credit-records',
  title: { zh: '双公示查询', en: 'Licences, penalties and honours' },
  who: 'anyone',
  query: z.strictObject({ code: z.string().min(1).max(40) }),
  answer,
  limit: 'search',
  act: async ({ query, now }, { sql, subjects }) => {
    const code = companyCode(query.code);
    const known = await subjects.find(code);
    const none = { licences: [], penalties: [], honours: [] };
    if (!known) return { body: { code, ...none } };
    const [read] = await sql.query<Omit<z.input<typeof answer>, 'code'>>(statement, [
      known.id,
      civilDateAt(now.toISOString()),
    ]);
    return { body: { code, ...(read ?? none) } };
  },
});
