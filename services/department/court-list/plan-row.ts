import type { Period } from '../../../domain/calendar/period';
import type { WorkingCalendar } from '../../../domain/calendar/working-calendar';
import { refuseMinor } from '../../../domain/determination/draft';
import { DomainError } from '../../../domain/errors';
import { externalTerm, refuseEndedTerm } from '../../../domain/listing/external-term';
import type { ListingActDetails } from '../../../domain/listing/listing-state';
import type { FrozenPack } from '../../../domain/policy/frozen-pack';
import type { CourtRow } from '../contract/court-list';
import type { DepartmentDeps } from '../department-deps';
import { checkCodes, partyOf } from '../filed-parties';
import { type StandingEntry, standingEntry } from './standing-entry';

/** What a row asks for, found out without doing it. */
export type RowPlan =
  | { what: 'enter'; term: Period | null }
  | { what: 'unchanged'; entry: StandingEntry }
  | { what: 'correct'; entry: StandingEntry; detail: ListingActDetails['take-over-correction'] }
  | { what: 'remove'; entry: StandingEntry; detail: ListingActDetails['take-over-removal'] };

/** Finds out what a row asks for; throws `malformed`, naming the column, for what the rules or the entry on file do not carry. */
export async function planRow(
  row: CourtRow,
  { policy, today }: { policy: FrozenPack; today: string },
  { sql, subjects, calendar }: DepartmentDeps,
): Promise<RowPlan> {
  checkCodes([{ ...row, role: 'principal' }]);
  const known = await subjects.find(row.code);
  const entry = known ? await standingEntry(sql, { subject: known.id, list: policy.list }, row) : undefined;
  if (row.change === 'remove') return removal(row, entry, policy);
  if (row.decidedOn > today) throw malformed('The decision lies in the future.', 'decidedOn');
  const standing = entry && !['exiting', 'closed'].includes(entry.state.stage) ? entry : undefined;
  if (standing) return amendment(row, standing, policy);
  if (entry && entry.state.base.on >= row.decidedOn) return { what: 'unchanged', entry };
  return { what: 'enter', term: termOf(row, { policy, today, calendar: await calendar() }) };
}

function termOf(
  row: CourtRow,
  { policy, today, calendar }: { policy: FrozenPack; today: string; calendar: WorkingCalendar },
): Period | null {
  if (!policy.criteria.includes(row.criterion)) {
    throw malformed(`The criterion must be one of: ${policy.criteria.join(', ')}.`, 'criterion');
  }
  if (!policy.subjectKinds.includes(row.kind)) {
    throw malformed(`The kind must be one of: ${policy.subjectKinds.join(', ')}.`, 'kind');
  }
  refuseMinor(partyOf({ ...row, role: 'principal' }, ''), policy, today);
  const term = externalTerm(policy, row);
  refuseEndedTerm(term, { decidedOn: row.decidedOn, today, calendar });
  return term;
}

/** Only the words of an entry can be corrected; another day, ground or term is another decision. */
function amendment(row: CourtRow, entry: StandingEntry, policy: FrozenPack): RowPlan {
  const { base, facts } = entry.state;
  const differs = (what: string, column: string) =>
    malformed(`The entry on file has another ${what}; remove it with its ground and enter the new decision.`, column);
  if (base.on !== row.decidedOn) throw differs('day of decision', 'decidedOn');
  if (facts.criterion !== row.criterion) throw differs('criterion', 'criterion');
  if (!isSamePeriod(base.external?.term ?? null, externalTerm(policy, row))) throw differs('term', 'prolongedYears');
  if (facts.summary === row.summary) return { what: 'unchanged', entry };
  if (row.reason === undefined) throw malformed('Say why the words of the entry change.', 'reason');
  return { what: 'correct', entry, detail: { summary: row.summary, reason: row.reason } };
}

function isSamePeriod(one: Period | null, other: Period | null): boolean {
  return one?.amount === other?.amount && one?.unit === other?.unit;
}

function removal(row: CourtRow, entry: StandingEntry | undefined, policy: FrozenPack): RowPlan {
  if (!entry) throw malformed('There is no entry of this case against this subject.', 'caseNumber');
  if (['exiting', 'closed'].includes(entry.state.stage)) return { what: 'unchanged', entry };
  const { ground, removedOn, reason } = row;
  if (ground === undefined) throw malformed('A removal names its ground.', 'ground');
  if (!policy.exits.some((exit) => exit.ground === ground)) {
    throw malformed(
      `An entry on this list leaves by: ${policy.exits.map((exit) => exit.ground).join(', ')}.`,
      'ground',
    );
  }
  if (removedOn === undefined) throw malformed('A removal names its day.', 'removedOn');
  if (removedOn < entry.state.base.on) throw malformed('The removal lies before the decision.', 'removedOn');
  if (reason === undefined) throw malformed('A removal names its reason.', 'reason');
  return { what: 'remove', entry, detail: { ground, on: removedOn, reason } };
}

function malformed(message: string, column: string): DomainError {
  return new DomainError('malformed', message, column);
}
