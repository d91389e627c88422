import { z } from 'zod';
import { breachClasses } from '../../../domain/policy/policy-pack';
import { recordKinds } from '../../../domain/policy/record-rules';
import { pageOf, paging } from '../../shared/schemas';
import { openAct } from './cases';

const date = z.iso.date();

/** Which page of the own records is wanted. */
export const recordsQuery = z.strictObject(paging);

const record = z
  .strictObject({
    id: z.guid(),
    subject: z.guid(),
    name: z.string(),
    record: z.enum(recordKinds),
    number: z.string(),
    department: z.string(),
    decidedOn: date,
    summary: z.string().meta({ description: 'What it says now: the words sent in, or those of a correction.' }),
    publishedUntil: date.nullable().meta({ description: 'Last day on which the public sees it; null without an end.' }),
    withdrawn: z.boolean().meta({ description: 'Whether an upheld objection took it away.' }),
    corrected: z.boolean(),
    repaired: z.boolean().meta({ description: 'Whether a granted repair ended its publicity.' }),
    class: z
      .enum(breachClasses)
      .nullable()
      .meta({ description: 'The class of a penalty, where the office stated one.' }),
    marks: z.array(z.string()),
    matter: z.guid().nullable().meta({ description: 'The matter about it, once something was filed.' }),
    acts: z.array(openAct),
  })
  .meta({ id: 'OwnRecord' });

/** A page of the records in the own credit file. */
export const recordsAnswer = pageOf(record).meta({ id: 'OwnRecords' });
