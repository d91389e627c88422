import { civilDateAt } from '../../domain/calendar/civil-date';
import type { ObjectionClaim } from '../../domain/objection/objection-state';
import { freezeObjection } from '../../domain/policy/frozen-objection';
import type { ObjectionOpening } from '../../workflows/messages/openings';
import { uuidOf } from '../shared/identity-of-act';
import { Problem } from '../shared/problem';
import type { ObjectableEntry } from './read-models/objectable-entry';
import type { SubjectDeps } from './subject-deps';

const field = 'listing';

/** The objection that can be filed now: its id follows from the entry, so that two filings at the same instant are one. */
export function nextObjection({ listing, ended }: ObjectableEntry): string {
  return uuidOf(listing.id, `objection ${ended + 1}`);
}

/** Refuses an objection against an entry that has left, one beside another that is pending, and a third one. */
export function refuseUnlessOpen({ listing, pending, decided }: ObjectableEntry, claim: ObjectionClaim): void {
  if (pending !== null) {
    if (isSameClaim(pending.claim, claim)) return;
    throw pendingAlready(pending.number);
  }
  if (listing.stage === 'taking-effect')
    throw new Problem('wrong-stage', 'The entry is about to take effect; try again in a minute.', { field });
  if (listing.stage !== 'listed')
    throw new Problem('closed', 'The entry has left the list; there is nothing left to object to.', { field });
  if (decided < 2) return;
  throw new Problem(
    'contradiction',
    'Two objections against this entry have been decided; administrative review or a suit is open to you.',
    { field },
  );
}

/** Says that another objection was there first. */
export function pendingAlready(number: string): Problem {
  return new Problem('contradiction', `The objection ${number} against this entry is pending; wait for its reply.`, {
    field,
  });
}

/** Tells whether two claims say the same. */
export function isSameClaim(one: ObjectionClaim, other: ObjectionClaim): boolean {
  const papers = (claim: ObjectionClaim) => claim.papers.join('\n');
  return one.ground === other.ground && one.statement === other.statement && papers(one) === papers(other);
}

/** Writes the opening of an objection, decided by the listing department the first time and by the level above the second. */
export async function openingOf(
  deps: SubjectDeps,
  entry: ObjectableEntry,
  { by, at, subject, claim }: Pick<ObjectionOpening, 'by' | 'at' | 'subject' | 'claim'>,
): Promise<ObjectionOpening> {
  const { listing, decided, hands } = entry;
  const level = decided === 0 ? 1 : 2;
  const department = level === 1 ? listing.department : levelAbove(deps, entry);
  const id = nextObjection(entry);
  const year = Number(civilDateAt(at).slice(0, 4));
  return {
    id,
    caseId: entry.case,
    department,
    at,
    clockOffset: entry.offset,
    calendar: deps.calendar(),
    ladder: deps.ladder,
    by,
    number: await deps.receiptNumbers.allocate('objection', { department, year, key: id }),
    subject,
    entry: {
      listing: listing.id,
      decisionNumber: listing.base.number,
      decidedOn: listing.base.on,
      criterion: listing.facts.criterion,
      summary: listing.facts.summary,
    },
    level,
    rules: rulesOf(deps, listing.policy),
    claim,
    listedBy: [...new Set([...Object.values(hands), ...Object.values(listing.hands), entry.others].flat())],
  };
}

/** The credit office stands above the departments of the city alone; what a court or the region listed has its level elsewhere. */
function levelAbove({ departments }: SubjectDeps, { listing }: ObjectableEntry): string {
  const lead = departments.find((department) => department.lead);
  const own = departments.find(({ id }) => id === listing.department);
  if (lead && lead.id !== listing.department && own?.level !== 'region' && !listing.base.external) return lead.id;
  throw new Problem(
    'contradiction',
    'A second objection goes to the level above, which is not served here; administrative review or a suit is open to you.',
    { field },
  );
}

function rulesOf({ packs, rights }: SubjectDeps, { list, version }: { list: string; version: string }) {
  const loaded = packs.find(({ pack }) => pack.list === list && pack.version === version);
  if (loaded) return freezeObjection(loaded.pack, loaded.hash, rights);
  throw new Problem('pack-unusable', `The rules ${list} ${version} are not loaded; ask the credit office.`);
}
