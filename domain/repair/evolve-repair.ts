import { isClockEvent, withClockEvent } from '../procedure/clock-event';
import { addHand } from '../procedure/hands';
import type { RepairEvent, RepairState } from './repair-state';

function opened(event: RepairEvent & { type: 'repair-filed' }): RepairState {
  const { id, caseId, department, number, subject, target, rules, application, region } = event;
  return {
    schema: 1,
    kind: 'repair',
    id,
    caseId,
    department,
    subjects: [subject],
    stage: 'completeness',
    seq: event.seq,
    openedAt: event.at,
    closedAt: null,
    outcome: null,
    hands: {},
    clocks: [],
    number,
    subject,
    target,
    rules,
    application,
    region,
    missing: null,
    makeUpLapsed: false,
    checks: 0,
    decision: null,
    publicity: null,
    result: null,
    resultServedOn: null,
    falsehood: null,
    revocation: null,
  };
}

function evolveCheck(state: RepairState, event: RepairEvent): RepairState {
  switch (event.type) {
    case 'clock-started':
      return event.clock.name === 'repair-completeness' ? { ...state, checks: state.checks + 1 } : state;
    case 'found-incomplete':
      return { ...state, missing: event.missing };
    case 'repair-supplemented': {
      const proofs = [...state.application.proofs, ...event.proofs];
      return { ...state, makeUpLapsed: false, application: { ...state.application, proofs } };
    }
    case 'make-up-lapsed':
      return { ...state, makeUpLapsed: true };
    case 'repair-accepted':
      return { ...state, stage: 'review', hands: addHand(state.hands, 'reviewer', event.by) };
    default:
      return state;
  }
}

function evolveMerits(state: RepairState, event: RepairEvent): RepairState {
  switch (event.type) {
    case 'approved-at-city': {
      const hands = addHand(state.hands, 'reviewer', event.by);
      return { ...state, stage: 'region-review', department: event.department, hands };
    }
    case 'repair-decided': {
      const { outcome, reasons, whatToDo, number, on } = event;
      const decision = { outcome, reasons, whatToDo, number, on };
      const { department } = state.target;
      return { ...state, stage: 'replying', department, decision, hands: addHand(state.hands, 'approver', event.by) };
    }
    case 'publicity-stopped':
    case 'publicity-resumed':
      return { ...state, publicity: { stopped: event.type === 'publicity-stopped', until: event.until } };
    case 'transferred': {
      const { from, to } = event;
      return state.target.department === from ? { ...state, target: { ...state.target, department: to } } : state;
    }
    case 'result-issued':
      return { ...state, result: event.notice };
    case 'result-served':
      return { ...state, resultServedOn: event.on, stage: 'watched' };
    case 'revocation-issued':
      return { ...state, revocation: event.notice };
    case 'found-false': {
      const { reasons, consequence, listing, linked, barredUntil, on } = event;
      return { ...state, stage: 'revoking', falsehood: { reasons, consequence, listing, linked, barredUntil, on } };
    }
    case 'closed':
      return { ...state, stage: 'closed', closedAt: event.at, outcome: event.outcome };
    default:
      return state;
  }
}

/** Folds one event into the state of a repair; the first event opens it. */
export function evolveRepair(state: RepairState | null, event: RepairEvent): RepairState {
  if (event.type === 'repair-filed') return opened(event);
  if (!state) throw new Error(`A repair begins with "repair-filed", not with "${event.type}".`);
  const marked = evolveMerits(evolveCheck({ ...state, seq: event.seq }, event), event);
  return isClockEvent(event) ? withClockEvent(marked, event) : marked;
}
