import { type CivilDate, civilDateAt } from '../../domain/calendar/civil-date';
import { type FrozenRepair, freezeRepair } from '../../domain/policy/frozen-repair';
import { refuseEarly } from '../../domain/repair/eligibility';
import type { RepairApplication } from '../../domain/repair/repair-state';
import type { RepairOpening } from '../../workflows/messages/openings';
import { uuidOf } from '../shared/identity-of-act';
import { packInForce } from '../shared/packs';
import { Problem } from '../shared/problem';
import type { RepairableEntry } from './read-models/repairable-entry';
import type { SubjectDeps } from './subject-deps';

const field = 'listing';

/** The rules of repair in force on the day of the application, or those of the entry where none are; throws `pack-unusable`. */
export function rulesOfRepair({ packs, rights }: SubjectDeps, { listing }: RepairableEntry, day: string): FrozenRepair {
  const { list, version } = listing.policy;
  const own = packs.find(({ pack }) => pack.list === list && pack.version === version);
  const loaded = packInForce(packs, list, day) ?? own;
  if (loaded) return freezeRepair(loaded.pack, loaded.hash, rights);
  throw new Problem('pack-unusable', `The rules of the list ${list} are not loaded; ask the credit office.`);
}

/** Tells whether two applications say the same. */
export function isSameApplication(one: RepairApplication, other: RepairApplication): boolean {
  const said = ({ route, correctedOn, proofs, commitment }: RepairApplication) =>
    JSON.stringify([route, correctedOn, proofs.map(({ material, name }) => [material, name]), commitment]);
  return said(one) === said(other);
}

/** Says that another application was there first. */
export function repairPending(number: string): Problem {
  return new Problem('contradiction', `The application ${number} for this entry is pending; wait for its result.`, {
    field,
  });
}

/** Refuses an application for an entry that has left, beside another one, before its day, or while barred. */
export async function refuseUnlessRepairable(
  deps: SubjectDeps,
  entry: RepairableEntry,
  { application, at, rules }: { application: RepairApplication; at: string; rules: FrozenRepair },
): Promise<void> {
  const { listing, pending, barredUntil } = entry;
  if (pending !== null) {
    if (isSameApplication(pending.application, application)) return;
    throw repairPending(pending.number);
  }
  if (listing.stage !== 'listed')
    throw new Problem('closed', 'The entry is not on the list now; there is nothing to repair.', { field });
  if (leavesWithPrincipal(entry, rules))
    throw new Problem(
      'contradiction',
      'This entry leaves together with that of the organisation, which has to apply.',
      { field },
    );
  const { correctedOn } = application;
  const start = { correctedOn, decidedOn: termStart(entry) };
  refuseEarly(rules, { today: civilDateAt(at), barredUntil, ...start }, await deps.calendar());
}

/** Tells whether an entry cannot be repaired by itself, since it leaves together with the principal's. */
export function leavesWithPrincipal({ listing }: RepairableEntry, { cascade }: FrozenRepair): boolean {
  return listing.principal !== null && cascade === 'linked-persons-leave-too';
}

/** The day from which the term of an entry runs: that of the decision, or of its restart. */
export function termStart({ listing: { base } }: RepairableEntry): CivilDate {
  return base.restartedOn ?? base.on;
}

/** Writes the opening of a repair; its id follows from the entry, so that two filings at the same instant are one. */
export async function repairOpening(
  deps: SubjectDeps,
  entry: RepairableEntry,
  { by, at, application, rules }: Pick<RepairOpening, 'by' | 'at' | 'application' | 'rules'>,
): Promise<RepairOpening> {
  const { listing, linked, settled } = entry;
  const { department, policy, subject, party, principal, base, facts, displayUntil } = listing;
  const id = uuidOf(listing.id, `repair ${settled + 1}`);
  const year = Number(civilDateAt(at).slice(0, 4));
  return {
    id,
    caseId: entry.case,
    department,
    at,
    clockOffset: entry.offset,
    calendar: await deps.calendar(),
    ladder: deps.ladder,
    by,
    number: await deps.receiptNumbers.allocate('repair', { department, year, key: id }),
    subject,
    entry: { listing: listing.id, department, policy, party, principal, linked, base, facts, displayUntil },
    rules,
    application,
    region: null,
  };
}
