import { z } from 'zod';
import { civilDateAt } from '../../../domain/calendar/civil-date';
import { readRecords } from '../../shared/credit-reports/read-records';
import { companyCode } from '../../shared/entries/company-code';
import { creditRecordsAnswer } from '../contract';
import { publicRoute } from '../route';

/** Licences, penalties until the last day of their publicity, and honours of an organisation, by its code (双公示). */
export const creditRecords = publicRoute({
  method: 'get',
  path: '/credit-records',
  title: { zh: '双公示查询', en: 'Licences, penalties and honours' },
  who: 'anyone',
  query: z.strictObject({ code: z.string().min(1).max(40) }),
  answer: creditRecordsAnswer,
  limit: 'search',
  act: async ({ query, now }, { sql, subjects }) => {
    const code = companyCode(query.code);
    const known = await subjects.find(code);
    if (!known) return { body: { code, licences: [], penalties: [], honours: [] } };
    return { body: { code, ...(await readRecords(sql, known.id, civilDateAt(now.toISOString()))) } };
  },
});
