import { z } from 'zod';
import { format, pageOf, paging } from '../schemas';
import { text } from '../text';

/** What a credit report is for, in words that stand on it. */
export const reportPurpose = text(200);

/** Which credit reports are wanted. */
export const creditReportsQuery = z.strictObject({
  ...paging,
  sort: z.enum(['issued', '-issued']).default('-issued'),
  format,
});

/** A credit report that was issued. */
export const creditReportLine = z
  .strictObject({
    id: z.guid(),
    number: z.string(),
    code: z.string().meta({ description: 'By it anybody can verify the report.' }),
    subject: z.guid(),
    name: z.string(),
    asOf: z.iso.date().meta({ description: 'The day (Asia/Shanghai) as of which it is valid.' }),
    purpose: z.string(),
    department: z
      .string()
      .nullable()
      .meta({ description: 'The office that it was issued to; null for the subject itself.' }),
    askedBy: z.string().nullable(),
    issuedAt: z.string(),
    pdf: z.string().meta({ description: 'Where its PDF is taken.' }),
  })
  .meta({ id: 'CreditReport' });

/** A page of issued credit reports. */
export const creditReportsAnswer = pageOf(creditReportLine).meta({ id: 'CreditReports' });
