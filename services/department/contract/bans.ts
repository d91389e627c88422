import { z } from 'zod';
import { actAnswer, id } from '../../shared/schemas';
import { civilDate, text } from '../../shared/text';

/** What proposing a ban says: on the ground of which entry, from which sectors, until which last day or for ever, on which facts. */
export const banBody = z
  .strictObject({
    listing: id,
    sectors: z.array(text(10)).min(1).max(30),
    until: civilDate.nullable().default(null).meta({ description: 'Last day, in Asia/Shanghai; null if permanent.' }),
    permanent: z.boolean().default(false),
    facts: text(4000),
  })
  .meta({ id: 'BanProposal' });

/** The proposed ban. */
export const banAnswer = actAnswer.meta({ id: 'ProposedBan' });
