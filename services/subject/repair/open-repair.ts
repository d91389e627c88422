import { civilDateAt } from '../../../domain/calendar/civil-date';
import { refuseEarly } from '../../../domain/repair/eligibility';
import type { RepairApplication } from '../../../domain/repair/repair-state';
import type { RepairOpening } from '../../../workflows/messages/openings';
import { uuidOf } from '../../shared/identity-of-act';
import { Problem } from '../../shared/problem';
import type { SubjectDeps } from '../subject-deps';
import type { Repairable } from './repairable';

/** The field of the application that names what is to be repaired. */
function fieldOf({ target }: Repairable): string {
  return target.what === 'entry' ? 'listing' : 'penalty';
}

/** Tells whether two applications say the same. */
export function isSameApplication(one: RepairApplication, other: RepairApplication): boolean {
  const said = ({ route, correctedOn, proofs, commitment }: RepairApplication) =>
    JSON.stringify([route, correctedOn, proofs.map(({ material, name }) => [material, name]), commitment]);
  return said(one) === said(other);
}

/** Says that another application was there first. */
export function repairPending(number: string, thing: Repairable): Problem {
  return new Problem('contradiction', `The application ${number} for this is pending; wait for its result.`, {
    field: fieldOf(thing),
  });
}

const idleWords = {
  left: 'The entry is not on the list now; there is nothing to repair.',
  'publicity-ended': 'The record is not published any more; there is nothing to repair.',
} as const;

/** Refuses an application for what has left, beside another one, before its day, or while barred. */
export async function refuseUnlessRepairable(
  deps: SubjectDeps,
  thing: Repairable,
  { application, at }: { application: RepairApplication; at: string },
): Promise<void> {
  const { idle, start, pending, barredUntil } = thing;
  const field = fieldOf(thing);
  if (pending !== null) {
    if (isSameApplication(pending.application, application)) return;
    throw repairPending(pending.number, thing);
  }
  if (idle === 'leaves-with-principal') {
    const reason = 'This entry leaves together with that of the organisation, which has to apply.';
    throw new Problem('contradiction', reason, { field });
  }
  if (idle !== null) throw new Problem('closed', idleWords[idle], { field });
  const { correctedOn } = application;
  const days = { today: civilDateAt(at), barredUntil, correctedOn, decidedOn: start };
  refuseEarly(thing.rules(), days, await deps.calendar());
}

/** Writes the opening of a repair; its id follows from what is repaired, so that two filings at the same instant are one. */
export async function repairOpening(
  deps: SubjectDeps,
  thing: Repairable,
  { by, at, application }: Pick<RepairOpening, 'by' | 'at' | 'application'>,
): Promise<RepairOpening> {
  const { case: caseId, target, settled, offset, subject, region } = thing;
  const { department } = target;
  const id = uuidOf(thing.id, `repair ${settled + 1}`);
  const year = Number(civilDateAt(at).slice(0, 4));
  const { receiptNumbers } = deps;
  return {
    id,
    caseId,
    department,
    at,
    clockOffset: offset,
    calendar: await deps.calendar(),
    ladder: deps.ladder,
    by,
    number: await receiptNumbers.allocate('repair', { department, year, key: id }),
    caseNumber: thing.opensCase ? await receiptNumbers.allocate('case', { department, year, key: caseId }) : null,
    subject,
    target,
    rules: thing.rules(),
    application,
    region,
  };
}
