import { z } from 'zod';
import { civilDateAt } from '../../../domain/calendar/civil-date';
import { companyCode } from '../../shared/entries/company-code';
import { standingRecords } from '../../shared/records/standing-records';
import { publicRoute } from '../route';

const date = z.iso.date();
const standing = {
  corrected: z.boolean().meta({ description: 'Whether `content` was put right after an objection.' }),
  marks: z.array(z.string()).meta({ description: '`objection-pending` from the objection until its reply is served.' }),
};
const licence = z
  .strictObject({ number: z.string(), name: z.string(), content: z.string(), department: z.string() })
  .extend({ decidedOn: date, validFrom: date, validUntil: date.nullable(), ...standing })
  .meta({ id: 'PublicLicence' });
const penalty = z
  .strictObject({ number: z.string(), violation: z.string().nullable(), basis: z.string(), content: z.string() })
  .extend({ department: z.string(), decidedOn: date, publishedUntil: date, ...standing })
  .meta({ id: 'PublicPenalty' });
const honour = z
  .strictObject({ kind: z.string(), year: z.int(), department: z.string() })
  .extend({ correction: z.string().nullable(), marks: standing.marks })
  .meta({ id: 'PublicHonour' });

const statement = `
  with standing as (
    select * from (${standingRecords}) r
    where r.subject_id = $1 and not r.withdrawn and (r.published_until is null or r.published_until >= $2))
  select
    coalesce((select json_agg(json_build_object('number', l.number, 'name', l.name, 'content', coalesce(r.corrected, l.content),
      'department', l.department, 'decidedOn', l.decided_on, 'validFrom', l.valid_from, 'validUntil', l.valid_until,
      'corrected', r.corrected is not null, 'marks', r.marks) order by l.decided_on desc, l.number)
      from licence l join standing r on r.id = l.id), '[]') as licences,
    coalesce((select json_agg(json_build_object('number', l.number,
      'violation', case when r.corrected is null then l.violation end, 'basis', l.basis,
      'content', coalesce(r.corrected, l.content), 'department', l.department, 'decidedOn', l.decided_on,
      'publishedUntil', l.published_until, 'corrected', r.corrected is not null, 'marks', r.marks)
      order by l.decided_on desc, l.number)
      from penalty l join standing r on r.id = l.id), '[]') as penalties,
    coalesce((select json_agg(json_build_object('kind', l.kind, 'year', l.year, 'department', l.department,
      'correction', r.corrected, 'marks', r.marks) order by l.year desc)
      from honour l join standing r on r.id = l.id), '[]') as honours`;

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
