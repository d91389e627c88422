import { z } from 'zod';
import type { BanActDetails } from '../../../domain/ban/ban-state';
import type { DeterminationActDetails } from '../../../domain/determination/determination-acts';
import type { ListingActDetails } from '../../../domain/listing/listing-state';
import type { SchemasOf } from '../../shared/acts/act-schemas';
import { files } from '../../shared/files/file-schema';
import { id } from '../../shared/schemas';
import { civilDate, text } from '../../shared/text';

/** What each act of a party on a determination says; `subject` is for whom it is said. */
export const determinationActs = {
  'give-statement': z.strictObject({ subject: id, text: text(4000), attachments: files }),
  'waive-defence': z.strictObject({ subject: id }),
  'claim-cure': z.strictObject({ subject: id, proof: text(2000), promise: text(2000), attachments: files }),
} satisfies SchemasOf<DeterminationActDetails, 'give-statement' | 'waive-defence' | 'claim-cure'>;

/** What each act of a party on a ban proposed against it says. */
export const banActs = { 'give-statement': determinationActs['give-statement'] } satisfies SchemasOf<
  BanActDetails,
  'give-statement'
>;

/** What each act of a party on its own entry says; the ruling of the court comes as a file. */
export const listingActs = {
  'request-suspension': z.strictObject({
    subject: id,
    court: text(200),
    number: text(100),
    ruledOn: civilDate,
    planUntil: civilDate,
    attachments: files,
  }),
} satisfies SchemasOf<ListingActDetails, 'request-suspension'>;
