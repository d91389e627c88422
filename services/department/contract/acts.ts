import { z } from 'zod';
import type { BanActDetails } from '../../../domain/ban/ban-state';
import type { DeterminationActDetails } from '../../../domain/determination/determination-acts';
import { noListingGrounds } from '../../../domain/determination/determination-state';
import type { ListingActDetails } from '../../../domain/listing/listing-state';
import { feedbackFindings } from '../../../domain/measure-order/feedback';
import type { MeasureOrderActDetails } from '../../../domain/measure-order/measure-order-state';
import { type NoticeActDetails, serviceChannels } from '../../../domain/notice/notice-state';
import type { ObjectionActDetails } from '../../../domain/objection/objection-state';
import { pauseGrounds } from '../../../domain/policy/pause-rule';
import { exitGrounds } from '../../../domain/policy/policy-pack';
import type { ClockActDetails } from '../../../domain/procedure/clock-act-table';
import type { SupervisionOrderActDetails } from '../../../domain/procedure/supervision-order-table';
import type { RepairActDetails } from '../../../domain/repair/repair-state';
import { day, draft, reasoned, type SchemasOf, silent } from '../../shared/acts/act-schemas';
import { files } from '../../shared/files/file-schema';
import { id } from '../../shared/schemas';
import { text } from '../../shared/text';

const reasons = text(4000);
const finding = z.enum(['upheld', 'partly-upheld', 'rejected']);
const noListingGround = z.enum(noListingGrounds).nullable();
const contact = text(100).nullable();

const clockId = text(200);

const clockActs = {
  'pause-clock': z.strictObject({
    clock: clockId,
    ground: z.enum(pauseGrounds),
    reason: text(2000),
    attachments: files,
  }),
  'resume-clock': z.strictObject({ clock: clockId, reason: text(2000) }),
  'request-extension': z.strictObject({ clock: clockId, ground: text(1000) }),
  'approve-extension': reasoned,
  'refuse-extension': reasoned,
} satisfies SchemasOf<ClockActDetails, Exclude<keyof ClockActDetails, 'recalculate-clocks' | 'transfer-case'>>;

const orderActs = {
  'answer-order': z.strictObject({ order: text(100), reply: text(4000), attachments: files }),
} satisfies SchemasOf<SupervisionOrderActDetails, 'answer-order'>;

type ActsOfOthers = 'order-supervision' | 'return-reply' | 'close-order' | 'recalculate-clocks' | 'transfer-case';

type OfficeActs = Exclude<
  keyof DeterminationActDetails,
  | 'record-service'
  | 'void-service'
  | 'receive-comment'
  | 'mark-objection'
  | 'settle-objection'
  | 'give-statement'
  | 'waive-defence'
  | 'claim-cure'
  | ActsOfOthers
>;

/** What each act of an office on a determination says. */
export const determinationActs = {
  'amend-draft': z.strictObject({ draft }),
  'submit-for-review': silent,
  'withdraw-draft': reasoned,
  'pass-review': z.strictObject({ opinion: text(2000) }),
  'return-draft': reasoned,
  'record-comment': z.strictObject({ text: text(4000), contact }),
  'answer-comment': z.strictObject({ comment: text(200), finding, reasons }),
  'answer-statement': z.strictObject({ statement: text(200), finding, reasons }),
  'verify-cure': z.strictObject({ accepted: z.boolean(), reasons }),
  'send-back': reasoned,
  resubmit: z.strictObject({ note: text(2000) }),
  decide: z.strictObject({ list: z.array(id).max(50), reasons, noListingGround }),
  'withdraw-case': reasoned,
  ...clockActs,
  ...orderActs,
} satisfies SchemasOf<DeterminationActDetails, OfficeActs>;

const proof = { reference: text(200) };

/** What each act of an office on a notice says. */
export const noticeActs = {
  'choose-channel': z.strictObject({ channel: z.enum(serviceChannels) }),
  'record-proof': z.strictObject({ servedOn: day, ...proof }),
  'record-failed-attempt': reasoned,
  'record-announcement': z.strictObject({ on: day, ...proof }),
  ...clockActs,
  ...orderActs,
} satisfies SchemasOf<
  NoticeActDetails,
  Exclude<keyof NoticeActDetails, 'report-delivery' | 'report-bounce' | 'open-paper' | 'withdraw-notice' | ActsOfOthers>
>;

const planReported = { carriedOut: z.boolean(), on: day, reason: text(2000), attachments: files };

/** What each act of an office on an entry says. */
export const listingActs = {
  'request-correction': z.strictObject({ summary: text(2000), reason: text(2000) }),
  'approve-correction': reasoned,
  'refuse-correction': reasoned,
  'request-revocation': reasoned,
  'approve-revocation': reasoned,
  'refuse-revocation': reasoned,
  'take-over-correction': z.strictObject({ summary: text(2000), reason: text(2000) }),
  'take-over-removal': z.strictObject({ ground: z.enum(exitGrounds), on: day, reason: text(2000) }),
  'check-ruling': reasoned,
  'suspend-entry': reasoned,
  'refuse-suspension': z.strictObject({ reason: text(2000), whatToDo: text(2000) }),
  'report-plan': z.strictObject(planReported),
  'plan-carried-out': reasoned,
  'plan-failed': reasoned,
  ...clockActs,
  ...orderActs,
} satisfies SchemasOf<
  ListingActDetails,
  Exclude<
    keyof ListingActDetails,
    | 'record-measure'
    | 'leave-with-principal'
    | 'leave-on-repair'
    | 'record-ban'
    | 'mark-objection'
    | 'settle-objection'
    | 'request-suspension'
    | ActsOfOthers
  >
>;

const times = z
  .int()
  .min(0)
  .max(1_000_000)
  .nullable()
  .default(null)
  .meta({ description: 'How often the measure was applied, or the incentive granted, since the last feedback.' });
const fedBack = { what: text(2000), on: day, times, attachments: files };
const notTaken = z.strictObject({ reason: text(2000), attachments: files });

/** What each act of the executing office on a measure order says. */
export const measureOrderActs = {
  'accept-order': silent,
  'report-execution': z.strictObject(fedBack),
  'report-partial': z.strictObject(fedBack),
  'report-not-executable': notTaken,
  'report-not-applicable': notTaken,
  'report-further': z.strictObject({
    finding: z.enum(feedbackFindings).exclude(['lifted']),
    corrects: z.int().min(1).nullable().default(null),
    ...fedBack,
  }),
  'report-lift': z.strictObject(fedBack),
  ...clockActs,
  ...orderActs,
} satisfies SchemasOf<MeasureOrderActDetails, Exclude<keyof MeasureOrderActDetails, 'order-lift' | ActsOfOthers>>;

/** What each act of an office on an objection says. */
export const objectionActs = {
  'find-incomplete': z.strictObject({ missing: z.array(text(200)).min(1).max(20) }),
  'accept-objection': silent,
  'refuse-acceptance': reasoned,
  'report-verification': z.strictObject({
    finding: z.enum(['entry-right', 'entry-wrong', 'details-wrong']),
    report: text(4000),
  }),
  'decide-objection': z.strictObject({
    outcome: z.enum(['upheld', 'rejected']),
    remedy: z.enum(['remove', 'correct']).nullable(),
    summary: text(1000).nullable(),
    reasons,
  }),
  ...clockActs,
  ...orderActs,
} satisfies SchemasOf<
  ObjectionActDetails,
  Exclude<
    keyof ObjectionActDetails,
    'supplement' | 'withdraw-objection' | 'record-service' | 'void-service' | ActsOfOthers
  >
>;

const whatToDo = text(2000);

/** What each act of an office on an application for repair says. */
export const repairActs = {
  'find-incomplete': z.strictObject({ missing: z.array(text(200)).min(1).max(20) }),
  'accept-application': silent,
  'refuse-application': z.strictObject({ reason: text(4000), whatToDo }),
  'grant-repair': z.strictObject({ reasons }),
  'refuse-repair': z.strictObject({ reasons, whatToDo }),
  'revoke-repair': z.strictObject({ reasons }),
  ...clockActs,
  ...orderActs,
} satisfies SchemasOf<
  RepairActDetails,
  Exclude<
    keyof RepairActDetails,
    'hand-in-papers' | 'withdraw-application' | 'record-service' | 'void-service' | ActsOfOthers
  >
>;

const decided = z.strictObject({ reasons });

/** What each act of an office on a ban says. */
export const banActs = {
  'pass-review': z.strictObject({ opinion: text(2000) }),
  'withdraw-ban': reasoned,
  'answer-statement': z.strictObject({ statement: text(200), finding, reasons }),
  'impose-ban': decided,
  'refer-ban': decided,
  'refuse-ban': decided,
  'approve-ban': decided,
  'revoke-ban': decided,
  ...clockActs,
  ...orderActs,
} satisfies SchemasOf<
  BanActDetails,
  Exclude<keyof BanActDetails, 'give-statement' | 'end-with-entry' | 'record-service' | 'void-service' | ActsOfOthers>
>;
