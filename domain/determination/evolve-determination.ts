import { isClockEvent, withClockEvent } from '../procedure/clock-event';
import { addHand } from '../procedure/hands';
import type { DeterminationEvent, DeterminationState, PartyProgress } from './determination-state';
import { standsBeforeDecision } from './objection-to-notice';

function withParty(state: DeterminationState, subject: string, change: Partial<PartyProgress>): DeterminationState {
  return {
    ...state,
    parties: state.parties.map((party) => (party.subject === subject ? { ...party, ...change } : party)),
  };
}

function counted(state: DeterminationState, what: keyof DeterminationState['counts']): DeterminationState['counts'] {
  return { ...state.counts, [what]: state.counts[what] + 1 };
}

function opened(event: DeterminationEvent & { type: 'filed' }): DeterminationState {
  return {
    schema: 1,
    kind: 'determination',
    id: event.id,
    caseId: event.caseId,
    department: event.department,
    subjects: event.parties.map((party) => party.subject),
    stage: 'drafting',
    seq: 0,
    openedAt: event.at,
    closedAt: null,
    outcome: null,
    hands: addHand({}, 'drafter', event.by),
    clocks: [],
    policy: event.policy,
    draft: event.draft,
    parties: event.parties.map((party) => ({
      ...party,
      priorNotice: null,
      priorServedOn: null,
      heard: 'not-yet',
      decisionNotice: null,
      decisionServedOn: null,
      outcome: null,
      listing: null,
      entry: 'none',
      released: false,
    })),
    objections: [],
    statements: [],
    comments: [],
    cure: null,
    counts: { submissions: 0, cures: 0, supplements: 0, corrections: 0 },
    decision: null,
  };
}

function evolveParties(state: DeterminationState, event: DeterminationEvent): DeterminationState {
  switch (event.type) {
    case 'prior-notice-issued':
      return withParty(state, event.subject, { priorNotice: event.notice });
    case 'prior-notice-served':
      return withParty(state, event.subject, { priorServedOn: event.servedOn });
    case 'service-voided':
      return withParty({ ...state, stage: 'noticing' }, event.subject, { priorServedOn: null });
    case 'all-notified':
      return { ...state, stage: 'defence' };
    case 'defence-ended':
      return withParty(state, event.subject, { heard: event.how });
    case 'hearing-ended':
      return { ...state, stage: 'answering' };
    case 'statement-given':
      return {
        ...state,
        statements: [...state.statements, { id: event.id, subject: event.subject, givenAt: event.at, finding: null }],
      };
    case 'statement-answered':
      return {
        ...state,
        statements: state.statements.map((one) => (one.id === event.id ? { ...one, finding: event.finding } : one)),
      };
    case 'cure-claimed':
      return { ...state, cure: { claimedAt: event.at, accepted: null }, counts: counted(state, 'cures') };
    case 'cure-verified':
      return { ...state, cure: state.cure && { ...state.cure, accepted: event.accepted } };
    case 'decision-notice-issued':
      return withParty(state, event.subject, { decisionNotice: event.notice });
    case 'entry-opened':
      return withParty(state, event.subject, { entry: event.entry });
    case 'decision-served':
      return withParty(state, event.subject, { decisionServedOn: event.servedOn });
    default:
      return state;
  }
}

/** Who is let off is not entered; with the principal nobody is. */
function release(state: DeterminationState, subject: string): DeterminationState {
  const principal = state.parties.some((party) => party.subject === subject && party.role === 'principal');
  return {
    ...state,
    parties: state.parties.map((party) => {
      if (party.subject !== subject && !principal) return party;
      const outcome = party.outcome === 'list' && party.entry === 'none' ? 'do-not-list' : party.outcome;
      return { ...party, released: true, outcome };
    }),
  };
}

/** Everybody is told anew what has been corrected, and heard anew. */
function tellAnew(state: DeterminationState): DeterminationState {
  const anew = { priorNotice: null, priorServedOn: null, heard: 'not-yet' } as const;
  return { ...state, stage: 'noticing', parties: state.parties.map((party) => ({ ...party, ...anew })) };
}

function evolveObjections(state: DeterminationState, event: DeterminationEvent): DeterminationState {
  switch (event.type) {
    case 'notice-objected':
      return { ...state, objections: [...state.objections, { id: event.objection, subject: event.subject }] };
    case 'notice-settled': {
      const objections = state.objections.filter(({ id }) => id !== event.objection);
      return event.effect === 'remove' ? release({ ...state, objections }, event.subject) : { ...state, objections };
    }
    case 'notice-corrected': {
      const corrected = {
        ...state,
        draft: { ...state.draft, facts: event.facts },
        counts: counted(state, 'corrections'),
      };
      return standsBeforeDecision(state) ? tellAnew(corrected) : corrected;
    }
    default:
      return state;
  }
}

function evolveComments(state: DeterminationState, event: DeterminationEvent): DeterminationState {
  switch (event.type) {
    case 'proposal-published':
      return { ...state, stage: 'commenting' };
    case 'comment-given':
      return { ...state, comments: [...state.comments, { id: event.id, givenAt: event.at, finding: null }] };
    case 'comment-ended':
      return { ...state, stage: 'answering' };
    case 'comment-answered':
      return {
        ...state,
        comments: state.comments.map((one) => (one.id === event.id ? { ...one, finding: event.finding } : one)),
      };
    default:
      return state;
  }
}

function evolveDraft(state: DeterminationState, event: DeterminationEvent): DeterminationState {
  switch (event.type) {
    case 'draft-amended':
      return { ...state, draft: event.draft, hands: addHand(state.hands, 'drafter', event.by) };
    case 'submitted-for-review':
      return { ...state, stage: 'in-review', counts: counted(state, 'submissions') };
    case 'draft-returned':
      return { ...state, stage: 'drafting' };
    case 'review-passed':
      return { ...state, stage: 'noticing', hands: addHand(state.hands, 'reviewer', event.by) };
    default:
      return state;
  }
}

function evolveDecision(state: DeterminationState, event: DeterminationEvent): DeterminationState {
  switch (event.type) {
    case 'ready-for-decision':
      return { ...state, stage: 'deciding' };
    case 'sent-back':
      return { ...state, stage: 'supplementing', counts: counted(state, 'supplements') };
    case 'resubmitted':
      return { ...state, stage: 'deciding' };
    case 'decided': {
      const { number, on, noListingGround, reasons } = event;
      const outcomeOf = new Map(event.outcomes.map((one) => [one.subject, one]));
      return {
        ...state,
        stage: 'serving-decision',
        decision: { number, on, noListingGround, reasons },
        hands: addHand(state.hands, 'approver', event.by),
        parties: state.parties.map((party) => ({
          ...party,
          outcome: outcomeOf.get(party.subject)?.outcome ?? 'do-not-list',
          listing: outcomeOf.get(party.subject)?.listing ?? null,
        })),
      };
    }
    case 'closed':
      return { ...state, stage: 'closed', closedAt: event.at, outcome: event.outcome };
    default:
      return state;
  }
}

/** Folds one event into the state of a determination; the first event opens it. */
export function evolveDetermination(state: DeterminationState | null, event: DeterminationEvent): DeterminationState {
  if (event.type === 'filed') return { ...opened(event), seq: event.seq };
  if (!state) throw new Error(`A determination begins with "filed", not with "${event.type}".`);
  const marked = { ...state, seq: event.seq };
  if (isClockEvent(event)) return withClockEvent(marked, event);
  const told = evolveObjections(evolveParties(marked, event), event);
  return evolveDecision(evolveDraft(evolveComments(told, event), event), event);
}
