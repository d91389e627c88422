import type { CivilDate } from '../calendar/civil-date';
import { DomainError } from '../errors';
import type { AbsentDays, Role } from './roles';

/** The roles in which a deputy can stand in for somebody. */
export const deputisedRoles = ['officer', 'reviewer', 'approver'] as const satisfies readonly Role[];

/** Somebody of a department, as an absence needs to know him. */
export interface Colleague {
  person: string;
  name: string;
  department: string | null;
  roles: readonly Role[];
}

/** An absence that stands, with the names of both. */
export interface StandingAbsence extends AbsentDays {
  person: string;
  name: string;
  deputy: string;
  deputyName: string;
}

/** An absence as somebody enters it; `lent` are roles that the deputy gets for these days alone. */
export interface PlannedAbsence extends AbsentDays {
  absent: Colleague;
  deputy: Colleague;
  lent: readonly Role[];
}

/** Holds the days of an absence against each other and today (Asia/Shanghai); throws `malformed`. */
export function checkDays({ from, until }: AbsentDays, today: CivilDate): void {
  if (until < from) throw new DomainError('malformed', `The last day lies before the first, ${from}.`, 'until');
  if (from < today) throw new DomainError('malformed', `The first day lies before today, ${today}.`, 'from');
}

/** Refuses (`malformed`) a deputy who is the absent person, of another department, or without a role that he would need. */
export function checkDeputy({ absent, deputy, lent }: PlannedAbsence): void {
  const needed = deputisedRoles.filter((role) => absent.roles.includes(role));
  if (needed.length === 0)
    throw new DomainError('malformed', `${absent.name} has no role in which somebody could stand in.`, 'person');
  if (deputy.person === absent.person)
    throw new DomainError('malformed', 'Nobody is the own deputy; name a colleague.', 'deputy');
  if (deputy.department === null || deputy.department !== absent.department)
    throw new DomainError('malformed', `${deputy.name} is not of the same department.`, 'deputy');
  const lacking = needed.filter((role) => !deputy.roles.includes(role) && !lent.includes(role));
  if (lacking.length === 0) return;
  const wayOut = 'name somebody who does, or have the admin of the department lend it for these days';
  throw new DomainError('malformed', `${deputy.name} does not hold: ${lacking.join(', ')}; ${wayOut}.`, 'deputy');
}

/**
 * Refuses (`contradiction`) days on which the person is absent already or stands in for somebody, and a deputy who is
 * absent on one of them: so there are neither two deputies for one, nor chains, nor circles.
 */
export function refuseOverlaps(
  { absent, deputy, ...days }: PlannedAbsence,
  standing: readonly StandingAbsence[],
): void {
  const overlapping = standing.filter(({ from, until }) => from <= days.until && days.from <= until);
  const same = overlapping.find(({ person }) => person === absent.person);
  if (same)
    throw overlap(`${absent.name} is absent from ${same.from} to ${same.until} already; cancel that first.`, 'from');
  const away = overlapping.find(({ person }) => person === deputy.person);
  if (away) throw overlap(`${deputy.name} is absent from ${away.from} to ${away.until}; name somebody else.`, 'deputy');
  const bound = overlapping.find((other) => other.deputy === absent.person);
  if (!bound) return;
  const until = `stands in for ${bound.name} from ${bound.from} to ${bound.until}`;
  throw overlap(`${absent.name} ${until}; have ${bound.name} name another deputy first.`, 'from');
}

function overlap(message: string, field: string): DomainError {
  return new DomainError('contradiction', message, field);
}
