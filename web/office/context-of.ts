import type { TFunction } from 'i18next';
import type { ActContext } from '../acts/act-context';
import { valuesFrom } from '../acts/body-of';
import type { Case, Procedure } from '../api/shapes';
import { feedbackOf } from './feedback-of';

interface Said {
  id: string;
  subject: string;
  finding: string | null;
}

function waitsFor(act: string, answeredAt: string | null): boolean {
  if (act === 'close-order') return true;
  return act === 'return-reply' ? answeredAt !== null : answeredAt === null;
}

/** What the form of an act needs to know of its procedure and case. */
export function contextOf(act: string, procedure: Procedure, matter: Case, t: TFunction): ActContext {
  const { etag, state, subjects } = procedure;
  const nameOf = (id: string) => matter.parties.find(({ subject }) => subject === id)?.name ?? id;
  const textsOf = (event: string) =>
    matter.timeline.filter(({ type }) => type === event).map(({ said }) => String(said['text']));
  const given = textsOf('statement-given');
  const commented = textsOf('comment-given');
  const statements = (Array.isArray(state['statements']) ? (state['statements'] as Said[]) : [])
    .map(({ id, subject, finding }, index) => ({
      value: id,
      finding,
      label: `${nameOf(subject)}: ${given[index] ?? ''}`,
    }))
    .filter(({ finding }) => finding === null);
  const orders = procedure.clocks
    .flatMap(({ order }) => order ?? [])
    .filter(({ finding, answeredAt }) => finding === null && waitsFor(act, answeredAt))
    .map(({ number, ground }) => ({ value: number, label: ground === null ? number : `${number}: ${ground}` }));
  const clocks = procedure.clocks
    .filter(({ takes }) => takes.includes(act))
    .map(({ id, name, due }) => ({ value: id, label: t('case.clockUntil', { clock: t(`clocks.${name}`), due }) }));
  const comments = (Array.isArray(state['comments']) ? (state['comments'] as Said[]) : [])
    .map(({ id, finding }, index) => ({ value: id, finding, label: commented[index] ?? id }))
    .filter(({ finding }) => finding === null);
  const draft = state['draft'];
  const amends = act === 'amend-draft' && typeof draft === 'object' && draft !== null;
  return {
    etag,
    known: {
      statements,
      orders,
      clocks,
      comments,
      feedback: feedbackOf(state).map(({ no, what, on }) => ({ value: String(no), label: `${no}. ${on} ${what}` })),
      parties: subjects.map((id) => ({ value: id, label: nameOf(id) })),
      criteria: amends
        ? [{ value: String((draft as { criterion: unknown }).criterion), label: t('fields.asBefore') }]
        : [],
    },
    ...(amends ? { values: valuesFrom(draft as Record<string, unknown>) } : {}),
  };
}
