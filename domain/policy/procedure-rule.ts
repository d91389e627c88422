import type { Choice, Sourced } from './sourced';

/** How a listing comes about: decided here after defence or after public comment, taken over from another decider, or decided with the penalty. */
export const procedureVariants = [
  'own-determination',
  'public-comment',
  'external-decision',
  'merged-with-penalty',
] as const;

/** One way in which a listing comes about. */
export type ProcedureVariant = (typeof procedureVariants)[number];

/** Who reads a draft before the prior notice goes out. */
export const legalReviews = ['another-person', 'none'] as const;

/** Whether the person concerned may ask for a hearing besides a written statement. */
export const hearings = ['none', 'on-request'] as const;

/** Whether putting things right before the decision avoids the listing. */
export const selfCures = ['none', 'paid-and-promised-before-decision'] as const;

/** Whose consent a decision needs besides the approver's. */
export const higherConsents = ['none', 'next-higher-level'] as const;

/** Persons listed together with an organisation, each with an own notice and objection. */
export const linkedRoles = ['legal-representative', 'directly-responsible'] as const;

/** Whether somebody under age can be listed. */
export const minorsRules = ['never', 'where-the-rule-says'] as const;

/** The course of a determination, as choices among the variants that the domain knows. */
export interface ProcedureRule {
  readonly variant: Choice<ProcedureVariant>;
  readonly legalReview: Choice<(typeof legalReviews)[number]>;
  readonly hearing: Choice<(typeof hearings)[number]>;
  readonly selfCure: Choice<(typeof selfCures)[number]>;
  readonly higherConsent: Choice<(typeof higherConsents)[number]>;
  readonly linkedPersons: { readonly roles: readonly (typeof linkedRoles)[number][] } & Sourced;
  readonly minors: Choice<(typeof minorsRules)[number]>;
}
