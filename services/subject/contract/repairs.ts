import { z } from 'zod';
import { breachClasses, repairMaterials } from '../../../domain/policy/policy-pack';
import { repairRoutes } from '../../../domain/policy/rights-policy';
import type { RepairActDetails } from '../../../domain/repair/repair-state';
import type { SchemasOf } from '../../shared/acts/act-schemas';
import { actAnswer, id } from '../../shared/schemas';
import { civilDate, text } from '../../shared/text';

const proofs = z.array(z.strictObject({ material: z.enum(repairMaterials), name: text(200) })).max(20);

/** What an application for repair says: for whom, of which entry or which record of a penalty, by which way, corrected when, with which proofs and commitment. */
export const repairBody = z
  .strictObject({
    subject: id,
    listing: id.optional().meta({ description: 'The entry; left out for a penalty.' }),
    penalty: id.optional().meta({ description: 'The record of the penalty; left out for an entry.' }),
    route: z.enum(repairRoutes),
    correctedOn: civilDate,
    proofs,
    commitment: text(2000),
  })
  .refine(({ listing, penalty }) => (listing === undefined) !== (penalty === undefined), {
    path: ['listing'],
    message: 'must name either an entry (listing) or the record of a penalty (penalty)',
  })
  .meta({ id: 'RepairApplication' });

/** The receipt of an application: its number, who reviews, and by when it is checked for completeness. */
export const repairReceipt = actAnswer
  .extend({
    number: z.string(),
    receivedAt: z.string(),
    department: z.string(),
    missing: z.array(z.enum(repairMaterials)).meta({ description: 'What the rules ask for and was not handed in.' }),
    checkedBy: z.iso.date().meta({ description: 'Last day of the check for completeness, in Asia/Shanghai.' }),
  })
  .meta({ id: 'RepairReceipt' });

/** For which entry, and corrected when, it is asked whether repair can be applied for. */
export const eligibilityQuery = z.strictObject({ subject: id, correctedOn: z.iso.date().optional() });

/** Whether repair can be applied for today, from which day on, with what, and what bars it. */
export const eligibilityAnswer = z
  .strictObject({
    today: z.iso.date(),
    possible: z.boolean(),
    firstDay: z.iso
      .date()
      .nullable()
      .meta({ description: 'First day on which to apply; null where the rules know no repair.' }),
    because: z.enum([
      'open',
      'too-early',
      'pending',
      'barred',
      'left',
      'publicity-ended',
      'leaves-with-principal',
      'no-repair-before-term-ends',
    ]),
    class: z.enum(breachClasses).nullable().meta({ description: 'The class of a penalty; null for an entry.' }),
    until: z.iso.date().meta({ description: 'The day after which publicity ends by itself.' }),
    wait: z.strictObject({ amount: z.int(), unit: z.string(), from: z.string(), status: z.string() }).nullable(),
    needed: z.array(z.enum(repairMaterials)),
    routes: z
      .array(z.strictObject({ route: z.enum(repairRoutes), needed: z.array(z.enum(repairMaterials)) }))
      .meta({ description: 'All that an application takes by each way of repair.' }),
    bars: z.array(z.string()),
    reviewWithin: z.strictObject({ amount: z.int(), unit: z.string(), status: z.string() }).nullable(),
    regionWithin: z
      .strictObject({ amount: z.int(), unit: z.string(), status: z.string() })
      .nullable()
      .meta({ description: 'The time of the second level, null where one office decides.' }),
    barredUntil: z.iso.date().nullable(),
    free: z.literal(true).meta({ description: 'Repair is free of charge.' }),
  })
  .meta({ id: 'RepairEligibility' });

/** What each act of a party on its own application says; `subject` is for whom it is said. */
export const repairActs = {
  'hand-in-papers': z.strictObject({ subject: id, proofs, text: text(2000) }),
  'withdraw-application': z.strictObject({ subject: id, reason: text(1000) }),
} satisfies SchemasOf<RepairActDetails, 'hand-in-papers' | 'withdraw-application'>;
