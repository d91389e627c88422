import { z } from 'zod';
import type { DeterminationActDetails } from '../../../domain/determination/determination-acts';
import type { ListingActDetails } from '../../../domain/listing/listing-state';
import type { MeasureOrderActDetails } from '../../../domain/measure-order/measure-order-state';
import { type NoticeActDetails, serviceChannels } from '../../../domain/notice/notice-state';
import type { SupervisionOrderActDetails, SupervisionOrderActName } from '../../../domain/procedure/supervision-order';
import { day, draft, reasoned, type SchemasOf, silent } from '../../shared/acts/act-schemas';
import { files } from '../../shared/files/file-schema';
import { id } from '../../shared/schemas';
import { text } from '../../shared/text';

const reasons = text(4000);
const finding = z.enum(['upheld', 'partly-upheld', 'rejected']);
const noListingGround = z.enum(['self-cure', 'defence-upheld', 'criterion-not-met']).nullable();

const orderActs = {
  'answer-order': z.strictObject({ order: text(100), reply: text(4000), attachments: files }),
} satisfies SchemasOf<SupervisionOrderActDetails, SupervisionOrderActName>;

type OfficeActs = Exclude<
  keyof DeterminationActDetails,
  'record-service' | 'void-service' | 'give-statement' | 'waive-defence' | 'claim-cure'
>;

/** What each act of an office on a determination says. */
export const determinationActs = {
  'amend-draft': z.strictObject({ draft }),
  'submit-for-review': silent,
  'withdraw-draft': reasoned,
  'pass-review': z.strictObject({ opinion: text(2000) }),
  'return-draft': reasoned,
  'answer-statement': z.strictObject({ statement: text(200), finding, reasons }),
  'verify-cure': z.strictObject({ accepted: z.boolean(), reasons }),
  'request-extension': z.strictObject({ ground: text(2000) }),
  'approve-extension': reasoned,
  'refuse-extension': reasoned,
  'send-back': reasoned,
  resubmit: z.strictObject({ note: text(2000) }),
  decide: z.strictObject({ list: z.array(id).max(50), reasons, noListingGround }),
  'withdraw-case': reasoned,
  ...orderActs,
} satisfies SchemasOf<DeterminationActDetails, OfficeActs>;

const proof = { reference: text(200) };

/** What each act of an office on a notice says. */
export const noticeActs = {
  'choose-channel': z.strictObject({ channel: z.enum(serviceChannels) }),
  'record-proof': z.strictObject({ servedOn: day, ...proof }),
  'record-failed-attempt': reasoned,
  'record-announcement': z.strictObject({ on: day, ...proof }),
  ...orderActs,
} satisfies SchemasOf<
  NoticeActDetails,
  'choose-channel' | 'record-proof' | 'record-failed-attempt' | 'record-announcement' | SupervisionOrderActName
>;

/** What each act of an office on an entry says. */
export const listingActs = {
  'request-correction': z.strictObject({ summary: text(2000), reason: text(2000) }),
  'approve-correction': reasoned,
  'refuse-correction': reasoned,
  'request-revocation': reasoned,
  'approve-revocation': reasoned,
  'refuse-revocation': reasoned,
  ...orderActs,
} satisfies SchemasOf<ListingActDetails, Exclude<keyof ListingActDetails, 'record-measure' | 'leave-with-principal'>>;

const executed = z.strictObject({ what: text(2000), on: day, attachments: files });

/** What each act of the executing office on a measure order says. */
export const measureOrderActs = {
  'accept-order': silent,
  'report-execution': executed,
  'report-not-applicable': reasoned,
  'report-lift': executed,
  ...orderActs,
} satisfies SchemasOf<MeasureOrderActDetails, Exclude<keyof MeasureOrderActDetails, 'order-lift'>>;
