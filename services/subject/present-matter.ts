import type { z } from 'zod';
import { allows } from '../../domain/access/mandate';
import type { Actor } from '../../domain/access/roles';
import { civilDateAt } from '../../domain/calendar/civil-date';
import type { DeterminationState } from '../../domain/determination/determination-state';
import type { ListingState } from '../../domain/listing/listing-state';
import type { ObjectionState } from '../../domain/objection/objection-state';
import { actsOpenTo, scopeNeeded, situationOf } from '../../domain/procedure/permission';
import type { ProcedureState } from '../../domain/procedure/procedure-state';
import { procedureTables } from '../../domain/procedures';
import type { RepairState } from '../../domain/repair/repair-state';
import { businessDay, businessInstant, utc, utcOrNull } from '../shared/business-time';
import { folders } from '../shared/procedures';
import type { matterSchema, mattersAnswer } from './contract/cases';
import { plainWords } from './plain-words';
import type { MatterRow } from './read-models/matters';

/** Shows one matter as a line of a table, in plain words. */
export function presentLine(row: MatterRow): z.input<typeof mattersAnswer>['rows'][number] {
  const { id, number, list, department, subject, name, openedAt, determination, listing } = row;
  const standing = listing ? standingOf('listing', listing) : standingOf('determination', expectOne(determination));
  return { id, number, list, department, subject, name, openedAt: utc(openedAt), ...standing };
}

/** Who reads and when, and whether the rules of the list know a repair before the term ends. */
interface Reading {
  actor: Actor;
  now: Date;
  repairable: boolean;
}

/** Who acts, at which business instant of the case (RFC 3339, UTC). */
interface Acting {
  actor: Actor;
  at: string;
}

/** Shows one matter with papers, statements, the entry and what the party may do now. */
export function presentMatter(row: MatterRow, { actor, now, repairable }: Reading): z.input<typeof matterSchema> {
  const { determination, listing, papers, statements, objections, repairs, offset } = row;
  const acting = { actor, at: businessInstant(now, offset) };
  const findings = new Map(determination?.statements.map((statement) => [statement.id, statement.finding]));
  return {
    ...presentLine(row),
    today: businessDay(now, offset),
    determination: determination && presentDetermination(determination, acting),
    statements: statements.map((said) => ({ ...said, at: utc(said.at), finding: findings.get(said.id) ?? null })),
    papers: papers.map((paper) => ({ ...paper, openedAt: utcOrNull(paper.openedAt) })),
    entry: listing && presentEntry(listing, row, { ...acting, repairable }),
    objections: objections.map((one) => presentObjection(one, acting)),
    repairs: repairs.map((one) => presentRepair(one, acting)),
  };
}

function presentDetermination(state: DeterminationState, acting: Acting) {
  const { id, seq } = state;
  return { id, etag: `"${seq}"`, acts: openActs(state, acting) };
}

function expectOne(determination: DeterminationState | null): DeterminationState {
  if (!determination) throw new Error('A matter without an entry has a determination');
  return determination;
}

function presentEntry(
  listing: ListingState,
  row: MatterRow,
  reading: Acting & { repairable: boolean },
): z.input<typeof matterSchema>['entry'] {
  const { id, base, facts, displayed, displayFrom, displayUntil, marks, exit, measures } = listing;
  return {
    id,
    decision: base.number,
    ...facts,
    displayed,
    displayFrom,
    displayUntil,
    marks,
    acts: actsOnEntry(listing, row, reading),
    exitGround: exit?.ground ?? null,
    exitOn: exit?.on ?? null,
    measures: measures.map(({ measure, department, stage }) => ({ measure, department, stage })),
    ...standingOf('listing', listing),
  };
}

function openActs(state: ProcedureState, { actor, at }: Acting) {
  const { kind, id } = state;
  return actsOpenTo(procedureTables[kind], actor, situationOf(state, at)).map(({ act, zh, en, confirm }) => ({
    act,
    label: { zh, en },
    confirm,
    address: `/api/subject/${folders[kind]}/${id}/acts/${act}`,
  }));
}

/** An entry on the list can be objected to twice, one objection after the other, and repaired by one application at a time. */
function actsOnEntry(
  { stage, party, id }: ListingState,
  { objections: all, repairs, subject }: MatterRow,
  { repairable, ...acting }: Acting & { repairable: boolean },
) {
  if (stage !== 'listed') return [];
  const objections = all.filter(({ entry }) => entry.listing === id);
  const pending = objections.some(({ outcome }) => outcome === null);
  const decided = objections.filter(({ outcome }) => outcome === 'upheld' || outcome === 'rejected');
  const undecided = repairs.some(({ outcome, decision }) => outcome === null && decision === null);
  return [
    ...(pending || decided.length > 1 || !mayFile(acting, 'objection', subject)
      ? []
      : [filing('file-objection', 'objections', { zh: '提出异议', en: 'Object to the entry' })]),
    ...(undecided || !repairable || party !== 'principal' || !mayFile(acting, 'repair', subject)
      ? []
      : [filing('file-repair', 'repairs', { zh: '申请信用修复', en: 'Apply for repair' })]),
  ];
}

function mayFile({ actor, at }: Acting, kind: 'objection' | 'repair', subject: string): boolean {
  const day = civilDateAt(at);
  const { subjects, mandates = [] } = actor;
  return (
    subjects.includes(subject) ||
    mandates.some((mandate) => mandate.subject === subject && allows(mandate, scopeNeeded(kind), day))
  );
}

function filing(act: string, folder: string, label: { zh: string; en: string }) {
  return { act, label, confirm: false, address: `/api/subject/${folder}` };
}

function presentObjection(state: ObjectionState, acting: Acting): z.input<typeof matterSchema>['objections'][number] {
  const { id, number, level, openedAt, claim, missing, outcome, decision, refusal, seq } = state;
  return {
    id,
    number,
    level,
    filedAt: openedAt,
    ...claim,
    missing,
    outcome,
    reasons: decision?.reasons ?? refusal,
    etag: `"${seq}"`,
    acts: openActs(state, acting),
    ...standingOf('objection', state),
  };
}

function presentRepair(state: RepairState, acting: Acting): z.input<typeof matterSchema>['repairs'][number] {
  const { id, number, openedAt, application, missing, outcome, decision, falsehood, seq } = state;
  return {
    id,
    number,
    filedAt: openedAt,
    route: application.route,
    missing,
    outcome: outcome ?? decision?.outcome ?? null,
    reasons: falsehood?.reasons ?? decision?.reasons ?? null,
    etag: `"${seq}"`,
    acts: openActs(state, acting),
    ...standingOf('repair', state),
  };
}

function standingOf(kind: 'determination' | 'listing' | 'objection' | 'repair', { stage, clocks }: ProcedureState) {
  const running = clocks.filter((clock) => clock.state === 'running').map((clock) => clock.due);
  const [by = null] = running.sort();
  return { ...plainWords(kind, stage), by };
}
