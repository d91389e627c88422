import type { Role } from '../access/roles';
import type { CivilDate } from '../calendar/civil-date';
import type { Basis } from './basis';
import type { ProcedureRule } from './procedure-rule';
import type { Bilingual, Choice, Sourced, SourcedPeriod } from './sourced';

/** The clocks that a list can set; which of them it must set depends on its course. */
export const clockNames = [
  'legal-review',
  'statement',
  'statement-verification',
  'public-comment',
  'comment-answer',
  'decision',
  'service',
  'announcement',
  'measure-acceptance',
  'measure-feedback',
  'measure-report',
  'measure-lift',
  'exit-receipts',
  'correction',
] as const;

/** One of the clocks of a list. */
export type ClockName = (typeof clockNames)[number];

/** What can start a clock or a term; the day on which it happens is not counted. */
export const startEvents = [
  'submission',
  'service-of-prior-notice',
  'statement-received',
  'publication-of-proposal',
  'comment-received',
  'ordered-pay-by-date',
  'base-document-final',
  'dispatch',
  'publication-of-announcement',
  'order-issued',
  'order-accepted',
  'measure-fed-back',
  'decision',
  'service-of-decision',
  'exit',
  'correction-requested',
  'conduct-corrected',
  'repair-requested',
  'objection-filed',
  'objection-accepted',
  'repair-complete',
  'approved-at-city',
  'papers-requested',
  'end-of-plan',
] as const;

/** One start event. */
export type StartEvent = (typeof startEvents)[number];

/** How far a clock may be extended, how often, and whose approval it takes. */
export interface ExtensionRule extends SourcedPeriod {
  readonly times: number;
  readonly approver: Role;
}

/** One clock: its length, its start, whether its last day rolls, who owes the act, and where that stands. */
export interface ClockRule extends SourcedPeriod {
  readonly from: StartEvent;
  readonly roll: 'next-working-day' | 'none';
  readonly owner: { readonly role: Role; readonly of: 'determining' | 'executing' | 'subject' };
  readonly extension?: ExtensionRule | undefined;
}

/** The clocks of a list by name. */
export type ClockRules = Readonly<Partial<Record<ClockName, ClockRule>>>;

/** The term of an effect: it never rolls and ends by itself at 00:00 after its last day. */
export interface TermRule extends SourcedPeriod {
  readonly from: StartEvent;
  /** Grounds, by code, on which an entry has no fixed term and stays until a ground of exit arises. */
  readonly openFor?: ({ readonly criteria: readonly string[] } & Sourced) | undefined;
  /** By how many years, from the least to the most, whoever decides may lengthen the term. */
  readonly prolongation?: ({ readonly least: number; readonly most: number; readonly unit: 'y' } & Sourced) | undefined;
}

/** What a list is in law: only black and red lists determine; the others record, watch or count. */
export const listKinds = ['black', 'red', 'object', 'watch', 'record', 'honour', 'ledger', 'case'] as const;

/** Kinds of subject that a list may name. */
export const subjectKinds = ['company', 'individual-business', 'social-organisation', 'person'] as const;

/** One kind of subject. */
export type SubjectKind = (typeof subjectKinds)[number];

/** Kinds of subject that a pack may name: public bodies stand in ledgers only and are no party of any procedure here. */
export const packSubjectKinds = [...subjectKinds, 'public-body'] as const;

/** One kind of subject that a pack may name. */
export type PackSubjectKind = (typeof packSubjectKinds)[number];

/** Places where an entry is shown to the public. */
export const publicationChannels = [
  'department-portal',
  'city-credit-portal',
  'credit-china',
  'enterprise-publicity-system',
  'court-publicity-site',
] as const;

/** Where an entry is published; without any channel the rule asks for none, and the entry is only pushed. */
export interface PublicationRule extends Sourced {
  readonly channels: readonly (typeof publicationChannels)[number][];
}

/** To which sharing platform an entry is pushed. */
export interface PushRule extends Sourced {
  readonly platform: 'city-credit-platform';
}

/** Why an entry leaves a list. */
export const exitGrounds = ['expiry', 'repair', 'objection-upheld', 'base-decision-revoked', 'correction'] as const;

/** One ground on which an entry leaves. */
export interface ExitRule extends Sourced {
  readonly ground: (typeof exitGrounds)[number];
}

/** One measure of the catalogue and the department that takes it because of this list. */
export interface MeasureRule extends Sourced {
  readonly measure: string;
  readonly department: string;
}

/** One ground for listing, by its own code. */
export interface Criterion extends Sourced {
  readonly code: string;
  readonly text: Bilingual;
}

/** What a paper is for in a procedure. */
export const paperPurposes = [
  'prior-notice',
  'decision',
  'repair-notice',
  'no-listing-decision',
  'removal-notice',
  'correction-notice',
  'measure-order',
] as const;

/** The template id for each purpose. */
export type PaperRules = Readonly<Partial<Record<(typeof paperPurposes)[number], string>>>;

/** What an application for repair must bring: by the rules of the list, and by the way that it takes. */
export const repairMaterials = [
  'application',
  'proof-of-correction',
  'written-commitment',
  'training-certificate',
  'interview-minutes',
  'credit-report',
] as const;

/** What excludes repair before the term ends. */
export const repairBars = [
  'new-violation-during-term',
  'criminal-case-pending-or-convicted',
  'excluded-by-law',
] as const;

/** What follows when a repair was got by deceit. */
export const fraudConsequences = ['restored-and-term-restarted', 'restored', 'barred-for-a-time'] as const;

/** Whether the persons listed with an organisation leave together with it. */
export const cascades = ['linked-persons-leave-too', 'each-on-own-application'] as const;

/** At which levels a repair is reviewed: by one office, or by the city and then by the region. */
export const repairLevels = ['one', 'city-then-region'] as const;

/** The classes of breach that publicity goes by: 轻微, 一般, 严重. */
export const breachClasses = ['minor', 'general', 'serious'] as const;

/** One class of breach. */
export type BreachClass = (typeof breachClasses)[number];

/** How long a record of one class is published, from the day of its decision: at the most, and before repair. */
export interface PublicityTerm {
  /** Null where repair can be applied for as soon as all duties are done. */
  readonly least: SourcedPeriod | null;
  /** At its end publicity stops by itself. */
  readonly most: SourcedPeriod;
}

/** How long records are published by class; a class that the rules do not know is left out. */
export interface PublicityRule {
  readonly classes: Readonly<Partial<Record<BreachClass, PublicityTerm>>>;
  /** The class of a record for which none was stated. */
  readonly unclassified: Choice<BreachClass>;
}

/** Early removal on merit: when it may be asked for, what it takes, what bars it and what it brings. */
export interface RepairRule {
  /** Time on the list before an application, counted from `from`. */
  readonly wait: SourcedPeriod & { readonly from: StartEvent };
  readonly review: ClockRule;
  readonly materials: { readonly needed: readonly (typeof repairMaterials)[number][] } & Sourced;
  readonly bars: { readonly grounds: readonly (typeof repairBars)[number][] } & Sourced;
  readonly fraud: Choice<(typeof fraudConsequences)[number]>;
  readonly cascade: Choice<(typeof cascades)[number]>;
  /** Left out where one office decides. */
  readonly levels?: Choice<(typeof repairLevels)[number]> | undefined;
}

/** When a listed person may object. */
export const objectionWindows = ['while-listed'] as const;

/** What happens to the entry while an objection is pending. */
export const objectionMarks = ['marked-while-pending', 'suspended-while-pending', 'none'] as const;

/** The objection against an entry: when, who verifies within which time, and how the entry shows it. */
export interface ObjectionRule {
  readonly window: Choice<(typeof objectionWindows)[number]>;
  readonly marking: Choice<(typeof objectionMarks)[number]>;
  readonly verification: ClockRule;
}

/**
 * The rules of one list at one version: numbers and named choices, no conditions.
 * A part that is null or left out is not known, and `usability` says so.
 */
export interface PolicyPack {
  /** Row and polarity, such as `L10-black`. */
  readonly list: string;
  readonly row: string;
  readonly version: string;
  readonly title: Bilingual;
  readonly effective: { readonly from: CivilDate; readonly to: CivilDate | null } & Sourced;
  readonly polarity: 'black' | 'red';
  readonly kind: (typeof listKinds)[number];
  readonly subjectKinds: readonly PackSubjectKind[];
  readonly authority: { readonly determining: string; readonly assisting: string | null };
  readonly legalBasis: readonly Basis[];
  readonly criteria: readonly Criterion[];
  readonly procedure: ProcedureRule | null;
  readonly clocks: ClockRules;
  /** Null for an entry that stays until a ground of exit arises. */
  readonly term: TermRule | null;
  readonly publication: PublicationRule | null;
  readonly push: PushRule | null;
  /** Only for records that are published by class. */
  readonly publicity?: PublicityRule | undefined;
  readonly exits: readonly ExitRule[];
  readonly repair: RepairRule | null;
  readonly objection: ObjectionRule | null;
  readonly remedies: { readonly review: SourcedPeriod; readonly suit: SourcedPeriod } | null;
  readonly measures: readonly MeasureRule[];
  readonly papers: PaperRules;
  /** Nobody younger, in full years, suffers an adverse effect. */
  readonly noAdverseUnder: { readonly age: number } & Sourced;
}
