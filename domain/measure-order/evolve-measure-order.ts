import { isClockEvent, withClockEvent } from '../procedure/clock-event';
import { type Feedback, type FeedbackSaid, stageOfFinding } from './feedback';
import type { MeasureOrderEvent, MeasureOrderState } from './measure-order-state';

function opened(event: MeasureOrderEvent & { type: 'ordered' }): MeasureOrderState {
  const { id, caseId, department, listing, subject, measure, clockRules } = event;
  return {
    schema: 1,
    kind: 'measure-order',
    id,
    caseId,
    department,
    subjects: [],
    stage: 'ordered',
    seq: event.seq,
    openedAt: event.at,
    closedAt: null,
    outcome: null,
    hands: {},
    clocks: [],
    listing,
    subject,
    measure,
    clockRules,
    feedback: [],
    exitOn: null,
  };
}

function feedbackOf(
  { feedback }: MeasureOrderState,
  { what, on, times = null, at }: FeedbackSaid & { at: string },
  { finding, corrects }: Pick<Feedback, 'finding' | 'corrects'>,
): Feedback {
  return { no: feedback.length + 1, finding, what, on, times, corrects, at };
}

/** Folds one event into the state of a measure order; the first event opens it. */
export function evolveMeasureOrder(state: MeasureOrderState | null, event: MeasureOrderEvent): MeasureOrderState {
  if (event.type === 'ordered') return opened(event);
  if (!state) throw new Error(`A measure order begins with "ordered", not with "${event.type}".`);
  const marked = { ...state, seq: event.seq };
  if (isClockEvent(event)) return withClockEvent(marked, event);
  switch (event.type) {
    case 'accepted':
      return { ...marked, stage: 'accepted' };
    case 'fed-back': {
      const feedback = [...state.feedback, feedbackOf(state, event, event)];
      return { ...marked, stage: stageOfFinding[event.finding], feedback };
    }
    case 'lift-ordered':
      return { ...marked, stage: 'lifting', exitOn: event.exitOn };
    case 'lifted':
      return {
        ...marked,
        feedback: [...state.feedback, feedbackOf(state, event, { finding: 'lifted', corrects: null })],
      };
    case 'closed':
      return { ...marked, stage: 'closed', closedAt: event.at, outcome: event.outcome };
  }
}
