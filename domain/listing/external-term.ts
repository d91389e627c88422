import type { CivilDate } from '../calendar/civil-date';
import { deadline } from '../calendar/deadline';
import type { Period } from '../calendar/period';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { DomainError } from '../errors';
import type { FrozenPack } from '../policy/frozen-pack';

/** What a decision made elsewhere says of its term: the ground by code, and by how many years it is longer than the rule. */
export interface TermSaid {
  criterion: string;
  prolongedYears: number;
}

/** Says which term a decision made elsewhere has by the rules; null for a ground without a fixed term (法释〔2017〕7号 art. 2). */
export function externalTerm({ term }: FrozenPack, { criterion, prolongedYears }: TermSaid): Period | null {
  if (term === null || term.openFor?.criteria.includes(criterion)) {
    if (prolongedYears > 0) {
      throw new DomainError('malformed', 'An entry on this ground has no term that could be longer.', 'prolongedYears');
    }
    return null;
  }
  if (prolongedYears === 0) return { amount: term.amount, unit: term.unit };
  const { prolongation } = term;
  if (!prolongation || prolongedYears < prolongation.least || prolongedYears > prolongation.most) {
    const allowed = prolongation ? `0, or ${prolongation.least} to ${prolongation.most}` : '0';
    throw new DomainError('malformed', `The years by which the term is longer must be ${allowed}.`, 'prolongedYears');
  }
  return { amount: term.amount + prolongedYears, unit: term.unit };
}

/** Refuses a decision whose term has ended, so that nothing enters a list only to leave it at once. */
export function refuseEndedTerm(
  term: Period | null,
  { decidedOn, today, calendar }: { decidedOn: CivilDate; today: CivilDate; calendar: WorkingCalendar },
): void {
  if (term === null) return;
  const { due } = deadline({ start: decidedOn, period: term, roll: 'none', calendar });
  if (due < today) throw new DomainError('malformed', `The term of this decision ended on ${due}.`, 'decidedOn');
}
