import type { z } from 'zod';
import type { Actor } from '../../../domain/access/roles';
import type { Scope } from '../../../domain/procedure/act-rule';
import { hasClockFor } from '../../../domain/procedure/clock-acts';
import { actsOpenTo, situationOf } from '../../../domain/procedure/permission';
import type { ProcedureState } from '../../../domain/procedure/procedure-state';
import { hasOrderFor } from '../../../domain/procedure/supervision-order';
import { procedureTables } from '../../../domain/procedures';
import { businessDay, businessInstant, utc, utcOrNull } from '../business-time';
import { eventLabel } from '../event-labels';
import { folders } from '../procedures';
import type { CaseRows, EventRow, PaperRow } from './case-rows';
import type { caseSchema, procedureSchema } from './case-schema';
import { presentClock, type Reading } from './present-clock';

/** Who reads the page: what is open to the actor is shown with the address of the service where it is done. */
export interface Reader {
  actor: Actor;
  service: 'department' | 'supervision';
}

const scopes = { department: 'own-department', supervision: 'oversight' } as const satisfies Record<string, Scope>;

/** Shows a case with its procedures, clocks, timeline and papers. */
export function presentCase(
  rows: CaseRows,
  reader: Reader,
  reading: Omit<Reading, 'offset'>,
): z.input<typeof caseSchema> {
  const { id, number, list, policyVersion, department, openedAt, offset, parties, procedures } = rows;
  return {
    id,
    number,
    list,
    policyVersion,
    department,
    parties,
    openedAt: utc(openedAt),
    today: businessDay(reading.now, offset),
    procedures: procedures.map(({ snapshot }) => presentProcedure(snapshot, reader, { ...reading, offset })),
    timeline: rows.events.map(presentEvent),
    papers: rows.papers.map(presentPaper),
  };
}

/** The version of a case page: it changes with every event of any of its procedures. */
export function etagOfCase(rows: CaseRows): string {
  return `"${rows.events.length}"`;
}

/** Shows one procedure with its clocks and the acts open to the reader now. */
export function presentProcedure(
  state: ProcedureState,
  reader: Reader,
  reading: Reading,
): z.input<typeof procedureSchema> {
  const { id, kind, stage, department, subjects, outcome, seq, openedAt, closedAt, clocks, ...more } = state;
  const { caseId: _case, schema: _schema, hands: _hands, ...own } = more;
  const offered = procedureTables[kind].filter(
    ({ scope, act }) => scope === scopes[reader.service] && hasOrderFor(act, clocks) && hasClockFor(act, clocks),
  );
  const acts = actsOpenTo(offered, reader.actor, situationOf(state, businessInstant(reading.now, reading.offset)));
  return {
    id,
    kind,
    stage,
    department,
    subjects,
    outcome,
    openedAt,
    closedAt,
    etag: `"${seq}"`,
    state: withoutRules(own),
    clocks: clocks.map((clock) => presentClock(clock, reading)),
    acts: acts.map(({ act, zh, en, confirm }) => ({
      act,
      label: { zh, en },
      confirm,
      address: `/api/${reader.service}/${folders[kind]}/${id}/acts/${act}`,
    })),
  };
}

/** The frozen rules fill pages; the case names their version. */
function withoutRules(own: object): Record<string, unknown> {
  const shown = Object.entries(own).filter(([name]) => name !== 'policy' && name !== 'clockRules' && name !== 'rules');
  return Object.fromEntries(shown);
}

function presentEvent({ procedure, kind, seq, at, type, person, name, role, deputyFor, onBehalfOf, said }: EventRow) {
  const by = { person, name, role, deputyFor, onBehalfOf };
  return { procedure, kind, seq, at: utc(at), type, label: eventLabel(type), by, said };
}

function presentPaper(paper: PaperRow) {
  return { ...paper, openedAt: utcOrNull(paper.openedAt) };
}
