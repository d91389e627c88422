import { z } from 'zod';
import { id } from '../../shared/schemas';

/** For whom the consent is asked. */
export const consentQuery = z.strictObject({ subject: id.optional() });

/** Whether a subject agreed to electronic service, and where mail goes (masked). */
export const consentSchema = z
  .strictObject({ subject: z.guid(), given: z.boolean(), mail: z.string().nullable(), givenAt: z.string().nullable() })
  .meta({ id: 'ServiceConsent' });

/** Consents of everybody for whom the actor speaks. */
export const consentsAnswer = z.strictObject({ rows: z.array(consentSchema) }).meta({ id: 'ServiceConsents' });

/** Gives consent with an address, or withdraws it. */
export const consentBody = z
  .discriminatedUnion('does', [
    z.strictObject({ does: z.literal('give'), subject: id, mail: z.email('must be a mail address').max(200) }),
    z.strictObject({ does: z.literal('withdraw'), subject: id }),
  ])
  .meta({ id: 'ConsentAct' });
