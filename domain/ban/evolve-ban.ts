import { isClockEvent, withClockEvent } from '../procedure/clock-event';
import { addHand } from '../procedure/hands';
import type { BanEvent, BanState } from './ban-state';

function opened(event: BanEvent & { type: 'ban-proposed' }): BanState {
  const { id, caseId, department, subject, entry, proposal, rules } = event;
  return {
    schema: 1,
    kind: 'ban',
    id,
    caseId,
    department,
    subjects: [subject],
    stage: 'review',
    seq: event.seq,
    openedAt: event.at,
    closedAt: null,
    outcome: null,
    hands: addHand({}, 'drafter', event.by),
    clocks: [],
    proposer: department,
    subject,
    entry,
    proposal,
    rules,
    statements: [],
    decision: null,
    priorNotice: null,
    decisionNotice: null,
    from: null,
    end: null,
  };
}

function evolveHearing(state: BanState, event: BanEvent): BanState {
  switch (event.type) {
    case 'review-passed':
      return { ...state, stage: 'noticing', hands: addHand(state.hands, 'reviewer', event.by) };
    case 'ban-notice-issued':
      return { ...state, priorNotice: event.notice };
    case 'ban-notice-served':
      return { ...state, stage: 'defence' };
    case 'ban-service-voided':
      return event.notice === state.priorNotice
        ? { ...state, stage: 'noticing' }
        : { ...state, stage: 'serving', from: null };
    case 'statement-given': {
      const given = { id: event.statement, subject: event.subject, finding: null };
      return { ...state, statements: [...state.statements, given] };
    }
    case 'statement-answered': {
      const answered = ({ id }: { id: string }) => id === event.statement;
      const statements = state.statements.map((one) => (answered(one) ? { ...one, finding: event.finding } : one));
      return { ...state, statements };
    }
    case 'ban-defence-ended':
      return { ...state, stage: 'deciding' };
    default:
      return state;
  }
}

function evolveDecision(state: BanState, event: BanEvent): BanState {
  switch (event.type) {
    case 'transferred':
      return { ...state, proposer: state.proposer === event.from ? event.to : state.proposer };
    case 'ban-referred': {
      const hands = addHand(state.hands, 'approver', event.by);
      return { ...state, stage: 'higher-approval', department: event.department, hands };
    }
    case 'ban-decided': {
      const { reasons, number, on } = event;
      const hands = addHand(state.hands, 'approver', event.by);
      return { ...state, stage: 'serving', department: state.proposer, decision: { reasons, number, on }, hands };
    }
    case 'ban-decision-issued':
      return { ...state, decisionNotice: event.notice };
    case 'ban-took-force':
      return { ...state, stage: 'in-force', from: event.from };
    case 'ban-ended': {
      const { ground, on, reason } = event;
      return { ...state, department: state.proposer, end: { ground, on, reason } };
    }
    case 'closed':
      return { ...state, stage: 'closed', closedAt: event.at, outcome: event.outcome };
    default:
      return state;
  }
}

/** Folds one event into the state of a ban; the first event opens it. */
export function evolveBan(state: BanState | null, event: BanEvent): BanState {
  if (event.type === 'ban-proposed') return opened(event);
  if (!state) throw new Error(`A ban begins with "ban-proposed", not with "${event.type}".`);
  const marked = evolveDecision(evolveHearing({ ...state, seq: event.seq }, event), event);
  return isClockEvent(event) ? withClockEvent(marked, event) : marked;
}
