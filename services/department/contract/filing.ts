import { z } from 'zod';
import { draft } from '../../shared/acts/act-schemas';
import { actAnswer, subjectKind } from '../../shared/schemas';
import { text } from '../../shared/text';

/** Somebody whom a filing names by code; a person's date of birth is read from the citizen number. */
export const filedParty = z
  .strictObject({
    code: z.string().min(1).max(40),
    name: text(100),
    kind: subjectKind,
    role: z.enum(['principal', 'legal-representative', 'directly-responsible']),
  })
  .meta({ id: 'FiledParty' });

/** What filing a determination says. */
export const filingBody = z
  .strictObject({ list: text(40), draft, parties: z.array(filedParty).min(1).max(20) })
  .meta({ id: 'Filing' });

/** The filed determination with the number of its case. */
export const filingAnswer = actAnswer.extend({ caseNumber: z.string() }).meta({ id: 'FiledDetermination' });
