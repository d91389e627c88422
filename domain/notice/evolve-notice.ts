import { isClockEvent, withClockEvent } from '../procedure/clock-event';
import type { NoticeEvent, NoticeState, ServiceAttempt } from './notice-state';

function opened(event: NoticeEvent & { type: 'issued' }): NoticeState {
  const { id, caseId, department, purpose, subject, papers, waiting, clockRules } = event;
  return {
    schema: 1,
    kind: 'notice',
    id,
    caseId,
    department,
    subjects: [subject],
    stage: 'choosing-channel',
    seq: event.seq,
    openedAt: event.at,
    closedAt: null,
    outcome: null,
    hands: {},
    clocks: [],
    purpose,
    subject,
    papers,
    waiting,
    clockRules,
    attempts: [],
    channelRequests: 0,
    proof: null,
    openedByAddresseeAt: null,
  };
}

function settleLast(attempts: readonly ServiceAttempt[], result: ServiceAttempt['result'], reason: string | null) {
  return attempts.map((attempt, index) => (index === attempts.length - 1 ? { ...attempt, result, reason } : attempt));
}

/** Folds one event into the state of a notice; the first event opens it. */
export function evolveNotice(state: NoticeState | null, event: NoticeEvent): NoticeState {
  if (event.type === 'issued') return opened(event);
  if (!state) throw new Error(`A notice begins with "issued", not with "${event.type}".`);
  const marked = { ...state, seq: event.seq };
  if (isClockEvent(event)) return withClockEvent(marked, event);
  switch (event.type) {
    case 'channel-needed':
      return { ...marked, stage: 'choosing-channel', channelRequests: state.channelRequests + 1 };
    case 'channel-chosen':
      return {
        ...marked,
        stage: 'dispatching',
        attempts: [...state.attempts, { channel: event.channel, at: event.at, result: 'pending', reason: null }],
      };
    case 'attempt-failed':
      return { ...marked, attempts: settleLast(state.attempts, event.how, event.reason), proof: null };
    case 'announced':
      return { ...marked, stage: 'announcing' };
    case 'paper-opened':
      return { ...marked, openedByAddresseeAt: state.openedByAddresseeAt ?? event.at };
    case 'served': {
      const { channel, servedOn, reference } = event;
      return {
        ...marked,
        stage: 'served',
        attempts: settleLast(state.attempts, 'delivered', null),
        proof: { channel, servedOn, reference },
      };
    }
    case 'closed':
      return { ...marked, stage: 'closed', closedAt: event.at, outcome: event.outcome };
  }
}
