import type { Actor } from '../../../domain/access/roles';
import { civilDateAt } from '../../../domain/calendar/civil-date';
import type { Period } from '../../../domain/calendar/period';
import type { FrozenPack } from '../../../domain/policy/frozen-pack';
import { businessInstant } from '../../shared/business-time';
import { actIdOf, uuidOf } from '../../shared/identity-of-act';
import type { CourtRow, RowOutcome } from '../contract/court-list';
import type { DepartmentDeps } from '../department-deps';
import type { RowPlan } from './plan-row';
import type { StandingEntry } from './standing-entry';

/** Under which rules, by whom and when (RFC 3339, UTC) a row is carried out. */
export interface Taking {
  policy: FrozenPack;
  by: Actor;
  department: string;
  now: Date;
}

/** What became of a row that was not at fault. */
export type Done = Pick<RowOutcome, 'outcome' | 'caseNumber' | 'case' | 'listing'>;

/** Does what a row asks for; the same row again finds it done. */
export function carryOut(row: CourtRow, plan: RowPlan, taking: Taking, deps: DepartmentDeps): Promise<Done> {
  switch (plan.what) {
    case 'unchanged':
      return Promise.resolve(doneTo(plan.entry, 'unchanged'));
    case 'correct':
      return act(plan, 'take-over-correction', taking, deps).then(() => doneTo(plan.entry, 'corrected'));
    case 'remove':
      return act(plan, 'take-over-removal', taking, deps).then(() => doneTo(plan.entry, 'removed'));
    case 'enter':
      return enter(row, plan.term, taking, deps);
  }
}

/** Says what a row would do, without doing it. */
export function wouldDo(plan: RowPlan): Done {
  switch (plan.what) {
    case 'unchanged':
      return doneTo(plan.entry, 'unchanged');
    case 'correct':
      return doneTo(plan.entry, 'corrected');
    case 'remove':
      return doneTo(plan.entry, 'removed');
    case 'enter':
      return { outcome: 'entered', caseNumber: null, case: null, listing: null };
  }
}

function doneTo({ state, caseNumber }: StandingEntry, outcome: RowOutcome['outcome']): Done {
  return { outcome, caseNumber, case: state.caseId, listing: state.id };
}

function act(
  { entry, detail }: Extract<RowPlan, { what: 'correct' | 'remove' }>,
  name: 'take-over-correction' | 'take-over-removal',
  { by, now }: Taking,
  { casework }: DepartmentDeps,
): Promise<unknown> {
  const { id: listing, seq } = entry.state;
  // What stands on file is part of the identity: a later import of the same words is another act.
  const id = actIdOf({ person: by.person, route: `court-list ${name}`, key: JSON.stringify([listing, seq, detail]) });
  const at = businessInstant(now, entry.offset);
  return casework.act('listing', listing, { id, act: name, by, at, detail, seenSeq: null });
}

async function enter(
  row: CourtRow,
  term: Period | null,
  { policy, by, department, now }: Taking,
  { subjects, caseNumbers, casework, calendar, ladder }: DepartmentDeps,
): Promise<Done> {
  const at = now.toISOString();
  const { code, name, kind, court, caseNumber: courtCase, decidedOn, criterion, summary } = row;
  const subject = await subjects.register({ code, name, kind, at });
  // The court's own case number, not the request, says which entry this is.
  const key = actIdOf({
    person: subject.id,
    route: `court-list ${policy.list}`,
    key: JSON.stringify([court, courtCase, decidedOn]),
  });
  const caseNumber = await caseNumbers.allocate({ department, year: Number(civilDateAt(at).slice(0, 4)), key });
  const listing = uuidOf(key, 'listing');
  const answer = await casework.file(
    'listing',
    {
      id: listing,
      caseId: uuidOf(key, 'case'),
      department,
      at,
      clockOffset: 0,
      calendar: await calendar(),
      ladder,
      policy,
      subject: subject.id,
      party: 'principal',
      principal: null,
      linked: [],
      base: { determination: null, number: courtCase, on: decidedOn, external: { decider: court, term } },
      facts: { criterion, summary },
      takenOver: { by, caseNumber },
    },
    key,
  );
  return { outcome: 'entered', caseNumber, case: answer.case, listing };
}
