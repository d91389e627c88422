import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { AnyEvent, CaseFileOpening } from '../../../activities/contract';
import { type Hand, systemHand } from '../../../domain/access/roles';
import type { BanState } from '../../../domain/ban/ban-state';
import { banClock, decideBan } from '../../../domain/ban/decide-ban';
import { civilDateAt } from '../../../domain/calendar/civil-date';
import { checkFiling, decideDetermination, decisionClock } from '../../../domain/determination/decide-determination';
import type { DeterminationState } from '../../../domain/determination/determination-state';
import { DomainError } from '../../../domain/errors';
import { decideListing, takeEffect } from '../../../domain/listing/decide-listing';
import type { ListingState } from '../../../domain/listing/listing-state';
import { decideMeasureOrder } from '../../../domain/measure-order/decide-measure-order';
import { decideNotice } from '../../../domain/notice/decide-notice';
import { beginCheck, checkClaim, decideObjection } from '../../../domain/objection/decide-objection';
import type { ObjectionState } from '../../../domain/objection/objection-state';
import { inTheNameOf, permit, situationOf } from '../../../domain/procedure/permission';
import type { ProcedureKind, ProcedureState } from '../../../domain/procedure/procedure-state';
import type { RuleContext } from '../../../domain/procedure/rule-context';
import { foldEvent, procedureTables, tasksOf } from '../../../domain/procedures';
import { checkApplication } from '../../../domain/repair/application';
import { beginRepairCheck, decideRepair } from '../../../domain/repair/decide-repair';
import type { RepairState } from '../../../domain/repair/repair-state';
import { createBlackLists } from '../../../infra/db/black-lists';
import { createJournal } from '../../../infra/db/journal';
import type { Casework, Filings } from '../../../infra/temporal/casework-client';
import { Unavailable } from '../../../infra/temporal/unavailable';
import type { ActAnswer, ActMessage } from '../../../workflows/messages/acts';
import type {
  BanOpening,
  DeterminationOpening,
  ListingOpening,
  ObjectionOpening,
  RepairOpening,
} from '../../../workflows/messages/openings';
import { caseFileOf } from '../../../workflows/shared/case-file-of';
import { realCalendar, realLadder } from '../../support/wage-arrears-pack';

type Happening = { type: string };
type Decide = (state: never, act: never, context: RuleContext) => Happening[];

const rules: Record<ProcedureKind, Decide> = {
  determination: decideDetermination,
  notice: decideNotice,
  listing: decideListing,
  'measure-order': decideMeasureOrder,
  objection: decideObjection,
  repair: decideRepair,
  ban: decideBan,
};

/** The casework in memory: the domain's own rules and the real journal, without any workflow between them. */
export class FakeCasework implements Casework {
  private readonly states = new Map<string, ProcedureState>();
  private readonly answers = new Map<string, ActAnswer>();
  /** How the casework fails now; null while it works. */
  down: 'not-accepted' | 'outcome-unknown' | null = null;
  /** Milliseconds that each command takes. */
  slow = 0;
  /** Every message received, in order. */
  readonly received: ActMessage[] = [];

  constructor(private readonly dataSource: DataSource) {}

  file<Kind extends keyof Filings>(kind: Kind, opening: Filings[Kind], actId: string): Promise<ActAnswer> {
    this.refuseWhenDown();
    // The engine starts one execution of an id: whoever comes second meets the first.
    const before = this.filings.get(opening.id) ?? Promise.resolve();
    const filing = before.then(() => this.fileOne(kind, opening, actId));
    this.filings.set(
      opening.id,
      filing.catch(() => undefined),
    );
    return filing;
  }

  private readonly filings = new Map<string, Promise<unknown>>();

  private fileOne(kind: keyof Filings, opening: Filings[keyof Filings], actId: string): Promise<ActAnswer> {
    if (kind === 'objection') return this.fileObjection(opening as ObjectionOpening, actId);
    if (kind === 'repair') return this.fileRepair(opening as RepairOpening, actId);
    if (kind === 'ban') return this.fileBan(opening as BanOpening, actId);
    if (kind === 'listing') return this.enter(opening as ListingOpening, actId);
    return this.fileDetermination(opening as DeterminationOpening, actId);
  }

  private async fileObjection(opening: ObjectionOpening, actId: string): Promise<ActAnswer> {
    const { calendar: _calendar, ladder: _ladder, clockOffset: _offset, by, at, caseNumber, ...filing } = opening;
    if (this.states.has(filing.id)) return this.answerOf(this.stateOf(filing.id));
    checkClaim(filing.claim);
    const hand: Hand = { person: by.person, role: 'subject' };
    const caseFile =
      caseNumber === undefined
        ? null
        : caseFileOf({ ...opening, policy: filing.rules }, { number: caseNumber, subject: filing.subject });
    await this.say('objection', filing.id, [{ type: 'objection-filed', ...filing }], { at, hand, caseFile });
    const state = this.stateOf(filing.id) as ObjectionState;
    await this.say('objection', filing.id, [beginCheck(state, at, context())], { at });
    return this.keep(actId, filing.id);
  }

  private async fileRepair(opening: RepairOpening, actId: string): Promise<ActAnswer> {
    const { calendar: _calendar, ladder: _ladder, clockOffset: _offset, by, at, caseNumber, ...filing } = opening;
    if (this.states.has(filing.id)) return this.answerOf(this.stateOf(filing.id));
    checkApplication(filing.application, at);
    const hand: Hand = { person: by.person, role: 'subject' };
    const { caseId, department, subject, rules: policy } = filing;
    const caseFile =
      caseNumber === null ? null : caseFileOf({ caseId, department, at, policy }, { number: caseNumber, subject });
    await this.say('repair', filing.id, [{ type: 'repair-filed', ...filing }], { at, hand, caseFile });
    const state = this.stateOf(filing.id) as RepairState;
    await this.say('repair', filing.id, [beginRepairCheck(state, at, context())], { at });
    return this.keep(actId, filing.id);
  }

  private async fileBan(opening: BanOpening, actId: string): Promise<ActAnswer> {
    const { calendar: _calendar, ladder: _ladder, clockOffset: _offset, by, at, ...filing } = opening;
    if (this.states.has(filing.id)) return this.answerOf(this.stateOf(filing.id));
    const hand: Hand = { person: by.person, role: 'officer' };
    await this.say('ban', filing.id, [{ type: 'ban-proposed', ...filing }], { at, hand });
    const state = this.stateOf(filing.id) as BanState;
    await this.say('ban', filing.id, [banClock(state, 'ban-review', civilDateAt(at), context())], { at });
    return this.keep(actId, filing.id);
  }

  private async fileDetermination(opening: DeterminationOpening, actId: string): Promise<ActAnswer> {
    const { id, caseId, department, policy, draft, parties, by, at, caseNumber: number } = opening;
    const state = this.states.get(id);
    if (state) return this.answerOf(state);
    checkFiling({ policy, draft, parties }, at);
    const subject = parties.find(({ role }) => role === 'principal')?.subject ?? '';
    const caseFile: CaseFileOpening = {
      id: caseId,
      number,
      list: policy.list,
      policyVersion: policy.version,
      policyHash: policy.hash,
      department,
      subject,
      openedAt: at,
    };
    const hand: Hand = { person: by.person, role: 'officer' };
    await this.say(
      'determination',
      id,
      [{ type: 'filed', id, caseId, department, policy, draft, parties } as Happening],
      { at, hand, caseFile },
    );
    await this.say('determination', id, [decisionClock(this.stateOf(id) as DeterminationState, draft, context())], {
      at,
    });
    return this.keep(actId, id);
  }

  private async enter(opening: ListingOpening, actId: string): Promise<ActAnswer> {
    const { id, caseId, department, policy, subject, party, principal, linked, base, facts, at, takenOver } = opening;
    const known = this.states.get(id);
    if (known) return this.answerOf(known);
    const caseFile: CaseFileOpening = {
      id: caseId,
      number: takenOver?.caseNumber ?? '',
      list: policy.list,
      policyVersion: policy.version,
      policyHash: policy.hash,
      department,
      subject,
      openedAt: at,
    };
    const hand: Hand = { person: takenOver?.by.person ?? '', role: 'officer' };
    const taken = {
      type: 'took-effect',
      id,
      caseId,
      department,
      policy,
      subject,
      party,
      principal,
      linked,
      base,
      facts,
    };
    await this.say('listing', id, [taken], { at, hand, caseFile });
    await this.say('listing', id, takeEffect(this.stateOf(id) as ListingState, at, context()), { at });
    return this.keep(actId, id);
  }

  async act(kind: ProcedureKind, id: string, message: ActMessage): Promise<ActAnswer> {
    if (this.slow > 0) await new Promise((resolve) => setTimeout(resolve, this.slow));
    this.refuseWhenDown();
    const known = this.answers.get(message.id);
    if (known) return known;
    this.received.push(message);
    const state = this.stateOf(id);
    const { act, by, at, detail, seenSeq } = message;
    if (seenSeq !== null && seenSeq !== state.seq)
      throw new DomainError('stale-version', 'The procedure has moved on; read it again.');
    const situation = inTheNameOf(detail, situationOf(state, at));
    const hand = permit(procedureTables[kind], act, by, situation);
    const blackEntries = await createBlackLists(this.dataSource).standingAgainst(state.subjects);
    const happenings = rules[kind](state as never, { act, hand, at, detail } as never, { ...context(), blackEntries });
    await this.say(kind, id, happenings, { at, hand });
    if (this.downAfterwards) {
      this.downAfterwards = false;
      this.keep(message.id, id);
      throw new Unavailable('outcome-unknown');
    }
    return this.keep(message.id, id);
  }

  /** The next act happens, but its answer is lost. */
  downAfterwards = false;

  /** Something happens in a procedure by itself; the first happening opens it. */
  async say(
    kind: ProcedureKind,
    id: string,
    happenings: readonly Happening[],
    {
      at = new Date().toISOString(),
      hand = systemHand,
      caseFile = null,
    }: { at?: string; hand?: Hand; caseFile?: CaseFileOpening | null } = {},
  ): Promise<ProcedureState> {
    let state = this.states.get(id) ?? null;
    const events: AnyEvent[] = happenings.map((happening, index) => ({
      ...happening,
      seq: (state?.seq ?? 0) + index + 1,
      at,
      by: hand,
    }));
    for (const event of events) state = foldEvent(kind, state, event);
    if (!state) throw new Error('Nothing happened.');
    this.states.set(id, state);
    const tasks = tasksOf(state);
    await createJournal(this.dataSource).record({
      events,
      snapshot: state,
      tasks,
      messages: [],
      wakesAt: null,
      caseFile,
    });
    return state;
  }

  stateOf(id: string): ProcedureState {
    const state = this.states.get(id);
    if (!state) throw new Error(`No procedure ${id} was opened.`);
    return state;
  }

  private refuseWhenDown(): void {
    if (this.down) throw new Unavailable(this.down);
  }

  private keep(actId: string, id: string): ActAnswer {
    const answer = this.answerOf(this.stateOf(id));
    this.answers.set(actId, answer);
    return answer;
  }

  private answerOf({ kind, id, caseId, stage, seq, outcome }: ProcedureState): ActAnswer {
    return { kind, procedure: id, case: caseId, stage, seq, outcome };
  }
}

function context(): RuleContext {
  return {
    calendar: realCalendar,
    ladder: realLadder,
    newId: randomUUID,
    number: `no. ${randomUUID()}`,
    consent: false,
    blackEntries: [],
  };
}
