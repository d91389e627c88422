import { z } from 'zod';
import { civilDateAt } from '../../../domain/calendar/civil-date';
import { readRecords } from '../../shared/credit-reports/read-records';
import { companyCode } from '../../shared/entries/company-code';
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
    if (!known) return { body: { code, licences: [], penalties: [], honours: [] } };
    return { body: { code, ...(await readRecords(sql, known.id, civilDateAt(now.toISOString()))) } };
  },
});
