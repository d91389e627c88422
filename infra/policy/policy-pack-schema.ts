import { z } from 'zod';
import {
  breachClasses,
  cascades,
  clockNames,
  exitGrounds,
  fraudConsequences,
  listKinds,
  objectionMarks,
  objectionWindows,
  type PolicyPack,
  packSubjectKinds,
  paperPurposes,
  publicationChannels,
  repairBars,
  repairLevels,
  repairMaterials,
  startEvents,
} from '../../domain/policy/policy-pack';
import {
  hearings,
  higherConsents,
  legalReviews,
  linkedRoles,
  minorsRules,
  procedureVariants,
  selfCures,
} from '../../domain/policy/procedure-rule';
import { clockRule, termRule } from './clock-schema';
import { basis, bilingual, choice, civilDate, period, slug, sourced, words } from './sourced-schema';

const procedure = z.strictObject({
  variant: choice(procedureVariants),
  legalReview: choice(legalReviews),
  hearing: choice(hearings),
  selfCure: choice(selfCures),
  higherConsent: choice(higherConsents),
  linkedPersons: z.strictObject({ roles: z.array(z.enum(linkedRoles)), ...sourced }),
  minors: choice(minorsRules),
});

const repair = z.strictObject({
  wait: z.strictObject({ ...period, from: z.enum(startEvents) }),
  review: clockRule,
  materials: z.strictObject({ needed: z.array(z.enum(repairMaterials)).min(1), ...sourced }),
  bars: z.strictObject({ grounds: z.array(z.enum(repairBars)), ...sourced }),
  fraud: choice(fraudConsequences),
  cascade: choice(cascades),
  levels: choice(repairLevels).optional(),
});

const publicityTerm = z.strictObject({ least: z.strictObject(period).nullable(), most: z.strictObject(period) });
const publicity = z.strictObject({
  classes: z.partialRecord(z.enum(breachClasses), publicityTerm),
  unclassified: choice(breachClasses),
});

const objection = z.strictObject({
  window: choice(objectionWindows),
  marking: choice(objectionMarks),
  verification: clockRule,
});

/** The file form of a policy pack; strict, so that a misspelt field is a mistake and not a rule without effect. */
export const policyPackSchema: z.ZodType<PolicyPack> = z.strictObject({
  list: z.string().regex(/^[LR]\d{2}-[a-z]+$/, 'must be row and polarity, such as L10-black'),
  row: z.string().regex(/^[LR]\d{2}$/, 'must be a row of the list table, such as L10, or of records, such as R01'),
  version: words,
  title: bilingual,
  effective: z.strictObject({ from: civilDate, to: civilDate.nullable(), ...sourced }),
  polarity: z.enum(['black', 'red']),
  kind: z.enum(listKinds),
  subjectKinds: z.array(z.enum(packSubjectKinds)).min(1),
  authority: z.strictObject({ determining: slug, assisting: slug.nullable() }),
  legalBasis: z.array(basis),
  criteria: z.array(z.strictObject({ code: slug, text: bilingual, ...sourced })),
  procedure: procedure.nullable(),
  clocks: z.partialRecord(z.enum(clockNames), clockRule),
  term: termRule.nullable(),
  publication: z.strictObject({ channels: z.array(z.enum(publicationChannels)), ...sourced }).nullable(),
  push: z.strictObject({ platform: z.literal('city-credit-platform'), ...sourced }).nullable(),
  publicity: publicity.optional(),
  exits: z.array(z.strictObject({ ground: z.enum(exitGrounds), ...sourced })),
  repair: repair.nullable(),
  objection: objection.nullable(),
  remedies: z.strictObject({ review: z.strictObject(period), suit: z.strictObject(period) }).nullable(),
  measures: z.array(z.strictObject({ measure: slug, department: slug, ...sourced })),
  papers: z.partialRecord(z.enum(paperPurposes), slug),
  noAdverseUnder: z.strictObject({ age: z.int().min(1), ...sourced }),
});
