import { z } from 'zod';
import { mandateScopes } from '../../../domain/access/mandate';
import { fileRef } from '../../shared/files/file-schema';
import { mandatesAnswer, openAct } from '../../shared/mandates/mandate-schema';
import { id } from '../../shared/schemas';
import { civilDate, text } from '../../shared/text';

/** What handing in a mandate says: who may act for whom, for which acts, in which days (Asia/Shanghai), by which letter. */
export const mandateBody = z
  .strictObject({
    subject: id,
    agent: text(60).meta({ description: 'The name by which the agent signs in.' }),
    scope: z.array(z.enum(mandateScopes)).min(1, 'must name at least one kind of acts').max(mandateScopes.length),
    from: civilDate,
    until: civilDate,
    letter: z.array(fileRef).length(1, 'must be one letter of authority'),
  })
  .meta({ id: 'MandateFiling' });

/** A page of own mandates, with the act by which each own subject can give another. */
export const ownMandatesAnswer = mandatesAnswer
  .extend({ givers: z.array(z.strictObject({ subject: z.guid(), act: openAct })) })
  .meta({ id: 'OwnMandates' });
