import { isClockEvent, withClockEvent } from '../procedure/clock-event';
import { addHand, replaceHand } from '../procedure/hands';
import type { Passage } from '../procedure/transfer';
import { evolveSuspension } from './evolve-suspension';
import type { ListingEvent, ListingState } from './listing-state';
import { isPublished } from './push';

function opened(event: ListingEvent & { type: 'took-effect' }): ListingState {
  const { id, caseId, department, policy, subject, party, principal, linked, base, facts } = event;
  return {
    schema: 1,
    kind: 'listing',
    id,
    caseId,
    department,
    subjects: [subject],
    stage: 'taking-effect',
    seq: event.seq,
    openedAt: event.at,
    closedAt: null,
    outcome: null,
    hands: {},
    clocks: [],
    policy,
    subject,
    party,
    principal,
    linked,
    base,
    facts,
    displayFrom: base.on,
    displayUntil: base.on,
    displayed: false,
    marks: [],
    objections: [],
    objectionsDecided: 0,
    measures: [],
    bans: [],
    corrections: 0,
    formerSummary: null,
    requests: 0,
    pending: null,
    exit: null,
    suspension: null,
    suspensions: 0,
    leavesAlone: false,
  };
}

function evolveRequests(state: ListingState, event: ListingEvent): ListingState {
  const requestedBy = event.by.person ?? '';
  const asked = { hands: replaceHand(state.hands, 'requester', event.by), requests: state.requests + 1 };
  const settled = { pending: null, hands: addHand(state.hands, 'approver', event.by) };
  switch (event.type) {
    case 'correction-requested':
      return {
        ...state,
        ...asked,
        pending: { what: 'correction', reason: event.reason, summary: event.summary, requestedBy },
      };
    case 'revocation-requested':
      return { ...state, ...asked, pending: { what: 'revocation', reason: event.reason, summary: null, requestedBy } };
    case 'request-refused':
      return { ...state, ...settled };
    case 'corrected':
      return {
        ...state,
        ...settled,
        pending: state.pending?.what === 'revocation' ? state.pending : null,
        facts: event.facts,
        formerSummary: state.facts.summary,
        corrections: state.corrections + 1,
      };
    default:
      return state;
  }
}

function evolveEntry(state: ListingState, event: ListingEvent): ListingState {
  switch (event.type) {
    case 'published':
      return {
        ...state,
        displayed: !state.marks.includes('suspended'),
        displayFrom: event.from,
        displayUntil: event.until,
      };
    case 'kept-unpublished':
      return { ...state, displayFrom: event.from, displayUntil: event.until };
    case 'measure-ordered': {
      const { order, measure, department } = event;
      return { ...state, measures: [...state.measures, { order, measure, department, stage: 'ordered' }] };
    }
    case 'measure-reported':
      return {
        ...state,
        measures: state.measures.map((one) => (one.order === event.order ? { ...one, stage: event.stage } : one)),
      };
    case 'ban-recorded':
      return { ...state, bans: [...state.bans, event.ban] };
    case 'listed':
      return { ...state, stage: 'listed' };
    case 'exit-began': {
      const { ground, on, reason } = event;
      return { ...state, stage: 'exiting', exit: { ground, on, reason }, pending: null };
    }
    case 'unpublished':
      return { ...state, displayed: false };
    case 'repair-settled':
      return { ...state, leavesAlone: event.alone };
    case 'objection-marked': {
      const suspended = event.suspends ? (['suspended'] as const) : [];
      const marks = ['objection-pending' as const, ...suspended, ...restructuring(state)];
      return {
        ...state,
        objections: [...state.objections, event.objection],
        marks,
        displayed: state.displayed && !event.suspends,
      };
    }
    case 'objection-settled': {
      const objections = state.objections.filter((one) => one !== event.objection);
      const over = objections.length === 0;
      const hidden = state.marks.includes('suspended') && !state.marks.includes('restructuring');
      const shownAgain = over && hidden && state.stage === 'listed' && isPublished(state);
      return {
        ...state,
        objections,
        objectionsDecided: state.objectionsDecided + Number(event.decided),
        marks: over ? restructuring(state) : state.marks,
        displayed: state.displayed || shownAgain,
      };
    }
    case 'closed':
      return { ...state, stage: 'closed', closedAt: event.at, outcome: event.outcome };
    default:
      return state;
  }
}

const restructuring = ({ marks }: ListingState) => marks.filter((mark) => mark === 'restructuring');

/** Folds one event into the state of a listing; the first event opens it. */
export function evolveListing(state: ListingState | null, event: ListingEvent): ListingState {
  if (event.type === 'took-effect') return opened(event);
  if (!state) throw new Error(`A listing begins with "took-effect", not with "${event.type}".`);
  const marked = { ...state, seq: event.seq };
  if (event.type === 'transferred') return withTransferOfMeasures(withClockEvent(marked, event), event);
  if (isClockEvent(event)) return withClockEvent(marked, event);
  return evolveSuspension(evolveEntry(evolveRequests(marked, event), event), event);
}

/** The measures that the former department took pass along with the entry. */
function withTransferOfMeasures(state: ListingState, { from, to }: Passage): ListingState {
  const measures = state.measures.map((one) => (one.department === from ? { ...one, department: to } : one));
  return { ...state, measures };
}
