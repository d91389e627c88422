import { civilDateAt } from '../../domain/calendar/civil-date';
import type { ObjectionClaim } from '../../domain/objection/objection-state';
import type { ObjectionOpening } from '../../workflows/messages/openings';
import { uuidOf } from '../shared/identity-of-act';
import { Problem } from '../shared/problem';
import { mostObjections } from './objecting';
import type { EarlierObjections, Objectable } from './read-models/objectable';
import type { SubjectDeps } from './subject-deps';

const field = 'target';

/** Refuses an objection beside another that is pending, a third one, and one against something that has gone. */
export function refuseUnlessOpen(
  { refusal }: Objectable,
  { pending, decided }: EarlierObjections,
  claim: ObjectionClaim,
): void {
  if (pending !== null) {
    if (isSameClaim(pending.claim, claim)) return;
    throw pendingAlready(pending.number);
  }
  if (refusal) throw refusal;
  if (decided < mostObjections) return;
  throw new Problem(
    'contradiction',
    'Two objections against this have been decided; administrative review or a suit is open to you.',
    { field },
  );
}

/** Says that another objection was there first. */
export function pendingAlready(number: string): Problem {
  return new Problem('contradiction', `The objection ${number} against this is pending; wait for its reply.`, {
    field,
  });
}

/** Tells whether two claims say the same. */
export function isSameClaim(one: ObjectionClaim, other: ObjectionClaim): boolean {
  const papers = (claim: ObjectionClaim) => claim.papers.join('\n');
  return one.ground === other.ground && one.statement === other.statement && papers(one) === papers(other);
}

/**
 * Writes the opening of an objection, decided by the department that the target came from the first time and by the level
 * above the second. Its id follows from the target, so that two filings at the same instant are one.
 */
export async function openingOf(
  deps: SubjectDeps,
  { objectable, earlier }: { objectable: Objectable; earlier: EarlierObjections },
  { by, at, subject, claim }: Pick<ObjectionOpening, 'by' | 'at' | 'subject' | 'claim'>,
): Promise<ObjectionOpening> {
  const { target, rules, hands, offset } = objectable;
  const level = earlier.decided === 0 ? 1 : 2;
  const department = level === 1 ? target.source : levelAbove(deps, objectable);
  const id = uuidOf(target.id, `objection ${earlier.ended + 1}`);
  const year = Number(civilDateAt(at).slice(0, 4));
  return {
    id,
    caseId: objectable.case,
    department,
    at,
    clockOffset: offset,
    calendar: await deps.calendar(),
    ladder: deps.ladder,
    by,
    number: await deps.receiptNumbers.allocate('objection', { department, year, key: id }),
    subject,
    target,
    level,
    rules,
    claim,
    listedBy: [...new Set([...hands, ...earlier.hands])],
    ...(await caseToOpen(deps, objectable, year)),
  };
}

/** A record belongs to no case before something is filed about it. */
async function caseToOpen(
  { receiptNumbers }: SubjectDeps,
  { case: id, caseOpen, target }: Objectable,
  year: number,
): Promise<Pick<ObjectionOpening, 'caseNumber'>> {
  if (caseOpen) return {};
  return { caseNumber: await receiptNumbers.allocate('case', { department: target.source, year, key: id }) };
}

/** The credit office stands above the departments of the city alone; what a court or the region listed has its level elsewhere. */
function levelAbove({ departments }: SubjectDeps, { target, external }: Objectable): string {
  const lead = departments.find((department) => department.lead);
  const own = departments.find(({ id }) => id === target.source);
  if (lead && lead.id !== target.source && own?.level !== 'region' && !external) return lead.id;
  throw new Problem(
    'contradiction',
    'A second objection goes to the level above, which is not served here; administrative review or a suit is open to you.',
    { field },
  );
}
