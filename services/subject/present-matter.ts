import type { z } from 'zod';
import type { Actor } from '../../domain/access/roles';
import type { BanState } from '../../domain/ban/ban-state';
import { openPause } from '../../domain/clock/ledger';
import type { DeterminationState } from '../../domain/determination/determination-state';
import type { ListingState } from '../../domain/listing/listing-state';
import { mayRequestSuspension } from '../../domain/listing/suspension-standing';
import type { Suspension } from '../../domain/listing/suspension-state';
import type { ObjectionState } from '../../domain/objection/objection-state';
import { sortOf } from '../../domain/objection/objection-target';
import { actsOpenTo, situationOf } from '../../domain/procedure/permission';
import type { ProcedureState } from '../../domain/procedure/procedure-state';
import { procedureTables } from '../../domain/procedures';
import type { RepairState } from '../../domain/repair/repair-state';
import { businessDay, businessInstant, utc, utcOrNull } from '../shared/business-time';
import { folders } from '../shared/procedures';
import type { matterSchema, mattersAnswer } from './contract/cases';
import { mayFile } from './may-file';
import { canObjectTo } from './notice-objection';
import { mayObject, objecting } from './objecting';
import { plainWords } from './plain-words';
import type { MatterRow } from './read-models/matters';
import { repairing } from './repair/repairing';

/** Shows one matter as a line of a table, in plain words. */
export function presentLine(row: MatterRow): z.input<typeof mattersAnswer>['rows'][number] {
  const { id, number, list, department, subject, name, openedAt } = row;
  const standing = standingOfMatter(row);
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
  const { determination, listing, papers, statements, objections, repairs, bans, offset } = row;
  const acting = { actor, at: businessInstant(now, offset) };
  const findings = new Map(determination?.statements.map((statement) => [statement.id, statement.finding]));
  return {
    ...presentLine(row),
    today: businessDay(now, offset),
    determination: determination && presentDetermination(determination, acting),
    statements: statements.map((said) => ({ ...said, at: utc(said.at), finding: findings.get(said.id) ?? null })),
    papers: papers.map((paper) => presentPaper(paper, row, acting)),
    entry: listing && presentEntry(listing, row, { ...acting, repairable }),
    objections: objections.map((one) => presentObjection(one, acting)),
    repairs: repairs.map((one) => presentRepair(one, row, acting)),
    bans: bans.map((one) => presentBan(one, acting)),
  };
}

function presentPaper({ purpose, ...paper }: MatterRow['papers'][number], row: MatterRow, acting: Acting) {
  const { determination, subject } = row;
  const open = determination !== null && canObjectTo({ purpose, servedOn: paper.servedOn, determination, subject });
  return { ...paper, openedAt: utcOrNull(paper.openedAt), acts: open ? objectionsOpen(paper.notice, row, acting) : [] };
}

function presentDetermination(state: DeterminationState, acting: Acting) {
  const { id, seq } = state;
  return { id, etag: `"${seq}"`, acts: openActs(state, acting) };
}

/** A matter stands where its entry stands, else its determination; one about a record where the last filing stands. */
function standingOfMatter({ listing, determination, objections, repairs }: MatterRow) {
  if (listing) return standingOf('listing', listing);
  if (determination) return standingOf('determination', determination);
  const last = [...objections, ...repairs].at(-1);
  if (!last) throw new Error('A matter without entry and determination has a filing');
  return standingOf(last.kind, last);
}

function presentEntry(
  listing: ListingState,
  row: MatterRow,
  reading: Acting & { repairable: boolean },
): z.input<typeof matterSchema>['entry'] {
  const { id, base, facts, displayed, displayFrom, displayUntil, marks, exit, measures, suspension, seq } = listing;
  return {
    id,
    decision: base.number,
    ...facts,
    displayed,
    displayFrom,
    displayUntil,
    marks,
    acts: actsOnEntry(listing, row, reading),
    suspension: suspension && presentSuspension(suspension),
    etag: `"${seq}"`,
    exitGround: exit?.ground ?? null,
    exitOn: exit?.on ?? null,
    measures: measures.map(({ measure, department, stage }) => ({ measure, department, stage })),
    ...standingOf('listing', listing),
  };
}

function presentSuspension({ standing, ruling, since, answer }: Suspension) {
  const { reason = null, whatToDo = null } = answer ?? {};
  return { standing, ...ruling, since, reason, whatToDo };
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

function objectionsOpen(target: string, { objections, subject }: MatterRow, acting: Acting) {
  const own = objections.filter((one) => one.target.id === target);
  const pending = own.some(({ outcome }) => outcome === null);
  const decided = own.filter(({ outcome }) => outcome === 'upheld' || outcome === 'rejected').length;
  return mayObject({ pending, decided }) && mayFile(acting, 'objection', subject) ? [objecting] : [];
}

/** An entry on the list can be objected to, and repaired by one application at a time. */
function actsOnEntry(
  listing: ListingState,
  row: MatterRow,
  { repairable, ...acting }: Acting & { repairable: boolean },
) {
  const { stage, party, id } = listing;
  const { repairs, subject } = row;
  if (stage !== 'listed') return [];
  const undecided = repairs.some(({ outcome, decision }) => outcome === null && decision === null);
  return [
    ...objectionsOpen(id, row, acting),
    ...(undecided || !repairable || party !== 'principal' || !mayFile(acting, 'repair', subject) ? [] : [repairing]),
    ...(mayRequestSuspension(listing) ? openActs(listing, acting) : []),
  ];
}

function presentObjection(state: ObjectionState, acting: Acting): z.input<typeof matterSchema>['objections'][number] {
  const { id, number, level, openedAt, target, claim, missing, outcome, decision, refusal, seq } = state;
  return {
    id,
    number,
    level,
    target: { sort: sortOf(target), id: target.id, number: target.number },
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

function presentRepair(
  state: RepairState,
  row: MatterRow,
  acting: Acting,
): z.input<typeof matterSchema>['repairs'][number] {
  const { id, number, openedAt, target, application, missing, outcome, decision, falsehood, resultServedOn, seq } =
    state;
  const refused = decision?.outcome === 'refused' && resultServedOn !== null && row.listing?.stage === 'listed';
  return {
    id,
    number,
    filedAt: openedAt,
    route: application.route,
    penalty: target.what === 'penalty' ? target.number : null,
    missing,
    outcome: outcome ?? decision?.outcome ?? null,
    reasons: falsehood?.reasons ?? decision?.reasons ?? null,
    etag: `"${seq}"`,
    acts: [...openActs(state, acting), ...(refused ? objectionsOpen(id, row, acting) : [])],
    ...standingOf('repair', state),
  };
}

function presentBan(state: BanState, acting: Acting): z.input<typeof matterSchema>['bans'][number] {
  const { id, proposal, decision, from, end, outcome, seq } = state;
  const { sectors, until, permanent, facts } = proposal;
  return {
    id,
    number: decision?.number ?? null,
    sectors,
    permanent,
    until,
    from,
    facts,
    outcome,
    reasons: end?.reason ?? decision?.reasons ?? null,
    etag: `"${seq}"`,
    acts: openActs(state, acting),
    ...standingOf('ban', state),
  };
}

function standingOf(
  kind: 'determination' | 'listing' | 'objection' | 'repair' | 'ban',
  { stage, clocks }: ProcedureState,
) {
  const running = clocks.filter((clock) => clock.state === 'running').map((clock) => clock.due);
  const [by = null] = running.sort();
  const paused = clocks.flatMap(({ state, ledger }) => (state === 'paused' ? (openPause(ledger) ?? []) : []));
  const [pause] = paused;
  const standsStill = pause ? { since: pause.from, ground: pause.ground } : null;
  return { ...plainWords(kind, stage), by, paused: standsStill };
}
