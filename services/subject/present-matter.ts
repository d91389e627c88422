import type { z } from 'zod';
import type { Actor } from '../../domain/access/roles';
import type { DeterminationState } from '../../domain/determination/determination-state';
import type { ListingState } from '../../domain/listing/listing-state';
import { actsOpenTo, situationOf } from '../../domain/procedure/permission';
import type { ProcedureState } from '../../domain/procedure/procedure-state';
import { procedureTables } from '../../domain/procedures';
import { businessDay, utc, utcOrNull } from '../shared/business-time';
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

/** Shows one matter with papers, statements, the entry and what the party may do now. */
export function presentMatter(row: MatterRow, actor: Actor, now: Date): z.input<typeof matterSchema> {
  const { determination, listing, papers, statements, offset } = row;
  const findings = new Map(determination?.statements.map((statement) => [statement.id, statement.finding]));
  return {
    ...presentLine(row),
    today: businessDay(now, offset),
    determination: determination && presentDetermination(determination, actor),
    statements: statements.map((said) => ({ ...said, at: utc(said.at), finding: findings.get(said.id) ?? null })),
    papers: papers.map((paper) => ({ ...paper, openedAt: utcOrNull(paper.openedAt) })),
    entry: listing && presentEntry(listing),
  };
}

function presentDetermination(state: DeterminationState, actor: Actor) {
  const { id, seq } = state;
  const acts = actsOpenTo(procedureTables.determination, actor, situationOf(state));
  return {
    id,
    etag: `"${seq}"`,
    acts: acts.map(({ act, zh, en, confirm }) => ({
      act,
      label: { zh, en },
      confirm,
      address: `/api/subject/${folders.determination}/${id}/acts/${act}`,
    })),
  };
}

function expectOne(determination: DeterminationState | null): DeterminationState {
  if (!determination) throw new Error('A matter without an entry has a determination');
  return determination;
}

function presentEntry(listing: ListingState): z.input<typeof matterSchema>['entry'] {
  const { id, base, facts, displayed, displayFrom, displayUntil, marks, exit, measures } = listing;
  return {
    id,
    decision: base.number,
    ...facts,
    displayed,
    displayFrom,
    displayUntil,
    marks,
    exitGround: exit?.ground ?? null,
    exitOn: exit?.on ?? null,
    measures: measures.map(({ measure, department, stage }) => ({ measure, department, stage })),
    ...standingOf('listing', listing),
  };
}

function standingOf(kind: 'determination' | 'listing', { stage, clocks }: ProcedureState) {
  const running = clocks.filter((clock) => clock.state === 'running').map((clock) => clock.due);
  const [by = null] = running.sort();
  return { ...plainWords(kind, stage), by };
}
