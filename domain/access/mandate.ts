import type { CivilDate } from '../calendar/civil-date';
import { DomainError } from '../errors';

/** For which acts a mandate can be given. */
export const mandateScopes = ['statement', 'objection', 'repair', 'all'] as const;

/** One kind of acts for which a mandate can be given. */
export type MandateScope = (typeof mandateScopes)[number];

/** What an act of an agent needs: a scope, or `any` for what everybody with a mandate may do, such as opening a paper. */
export type NeededScope = MandateScope | 'any';

/** For whom and in which days (Asia/Shanghai, both included) an agent may act. */
export interface MandateTerm {
  subject: string;
  from: CivilDate;
  until: CivilDate;
}

/** A mandate that an office accepted once, as the agent carries it; a revoked one stays known, so that a refusal can say so. */
export interface Mandate extends MandateTerm {
  id: string;
  scope: readonly MandateScope[];
  revoked: boolean;
}

/** What somebody wants to do for whom, and on which business day (Asia/Shanghai). */
export interface AgentsAct {
  subjects: readonly string[];
  needs: NeededScope;
  day: CivilDate;
}

/** Tells whether a mandate holds on a day (Asia/Shanghai). */
export function isInForce({ from, until, revoked }: Mandate, day: CivilDate): boolean {
  return !revoked && from <= day && day <= until;
}

/** Finds the mandate by which an agent acts; throws `no-mandate`, saying what is wrong with the ones there are. */
export function mandateFor(mandates: readonly Mandate[], { subjects, needs, day }: AgentsAct): Mandate {
  const own = mandates.filter(({ subject }) => subjects.includes(subject));
  const found = own.find((mandate) => allows(mandate, needs, day));
  if (found) return found;
  throw new DomainError('no-mandate', `${reasonOf(own, day)} Ask whom you act for to hand in a mandate.`);
}

/** Tells whether an act of this kind may be done by a mandate on a day (Asia/Shanghai). */
export function allows(mandate: Mandate, needs: NeededScope, day: CivilDate): boolean {
  return isInForce(mandate, day) && covers(mandate, needs);
}

function covers({ scope }: Mandate, needs: NeededScope): boolean {
  return needs === 'any' || scope.includes('all') || scope.includes(needs);
}

function reasonOf(own: readonly Mandate[], day: CivilDate): string {
  const current = own.filter((mandate) => isInForce(mandate, day));
  if (current.length > 0) return `Your mandate covers: ${current.flatMap(({ scope }) => scope).join(', ')}.`;
  const standing = own.filter(({ revoked }) => !revoked);
  const later = standing.find(({ from }) => day < from);
  if (later) return `Your mandate begins on ${later.from}.`;
  const [expired] = standing;
  if (expired) return `Your mandate ended on ${expired.until}.`;
  return own.length > 0 ? 'Your mandate was revoked.' : 'You have no mandate.';
}

/** Refuses (`beyond-cap`) a term on some day of which more agents than allowed would act for the subject; `others` are the terms of other agents. */
export function refuseTooManyAgents(
  term: Pick<MandateTerm, 'from' | 'until'>,
  others: readonly { agent: string; from: CivilDate; until: CivilDate }[],
  most: number,
): void {
  const overlapping = others.filter(({ from, until }) => from <= term.until && term.from <= until);
  // The number of agents can only rise on a day on which one begins.
  const days = [term.from, ...overlapping.map(({ from }) => from).filter((from) => from > term.from)];
  for (const day of days) {
    const agents = new Set(
      overlapping.filter(({ from, until }) => from <= day && day <= until).map(({ agent }) => agent),
    );
    if (agents.size < most) continue;
    const message = `On ${day} ${agents.size} other agents act for this subject; ${most} at once are the most. Revoke one first.`;
    throw new DomainError('beyond-cap', message, 'agent');
  }
}
