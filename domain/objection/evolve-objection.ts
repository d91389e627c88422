import { isClockEvent, withClockEvent } from '../procedure/clock-event';
import { addHand } from '../procedure/hands';
import type { ObjectionEvent, ObjectionState } from './objection-state';

function opened(event: ObjectionEvent & { type: 'objection-filed' }): ObjectionState {
  const { id, caseId, department, number, subject, target, level, rules, claim, listedBy } = event;
  return {
    schema: 1,
    kind: 'objection',
    id,
    caseId,
    department,
    subjects: [subject],
    stage: 'completeness',
    seq: event.seq,
    openedAt: event.at,
    closedAt: null,
    outcome: null,
    hands: { lister: listedBy },
    clocks: [],
    number,
    subject,
    target,
    level,
    decider: department,
    rules,
    claim,
    missing: null,
    supplements: [],
    makeUpLapsed: false,
    checks: 0,
    verification: null,
    decision: null,
    refusal: null,
    reply: null,
    repliedOn: null,
  };
}

function evolveCheck(state: ObjectionState, event: ObjectionEvent): ObjectionState {
  switch (event.type) {
    case 'clock-started':
      return event.clock.name === 'objection-completeness' ? { ...state, checks: state.checks + 1 } : state;
    case 'found-incomplete':
      return { ...state, missing: event.missing };
    case 'supplemented': {
      const { at, text, papers } = event;
      return { ...state, makeUpLapsed: false, supplements: [...state.supplements, { at, text, papers }] };
    }
    case 'make-up-lapsed':
      return { ...state, makeUpLapsed: true };
    case 'objection-accepted':
      return { ...state, stage: 'verification' };
    case 'verification-ordered':
      return { ...state, department: event.department };
    case 'objection-not-accepted':
      return { ...state, stage: 'replying', refusal: event.reasons };
    default:
      return state;
  }
}

function evolveMerits(state: ObjectionState, event: ObjectionEvent): ObjectionState {
  switch (event.type) {
    case 'objection-verified': {
      const { finding, report } = event;
      const hands = addHand(state.hands, 'reviewer', event.by);
      return { ...state, stage: 'decision', department: state.decider, verification: { finding, report }, hands };
    }
    case 'objection-decided': {
      const { outcome, remedy, summary, reasons, number, on, noticeUntil } = event;
      const decision = { outcome, remedy, summary, reasons, number, on, noticeUntil };
      return { ...state, stage: 'replying', decision, hands: addHand(state.hands, 'approver', event.by) };
    }
    case 'transferred': {
      const passed = (department: string) => (department === event.from ? event.to : department);
      const target = { ...state.target, source: passed(state.target.source) };
      return { ...state, decider: passed(state.decider), target };
    }
    case 'reply-issued':
      return { ...state, reply: event.notice };
    case 'reply-served':
      return { ...state, repliedOn: event.on };
    case 'closed':
      return { ...state, stage: 'closed', closedAt: event.at, outcome: event.outcome };
    default:
      return state;
  }
}

/** Folds one event into the state of an objection; the first event opens it. */
export function evolveObjection(state: ObjectionState | null, event: ObjectionEvent): ObjectionState {
  if (event.type === 'objection-filed') return opened(event);
  if (!state) throw new Error(`An objection begins with "objection-filed", not with "${event.type}".`);
  const marked = evolveMerits(evolveCheck({ ...state, seq: event.seq }, event), event);
  return isClockEvent(event) ? withClockEvent(marked, event) : marked;
}
