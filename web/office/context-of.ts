import type { TFunction } from 'i18next';
import type { ActContext } from '../acts/act-context';
import { valuesFrom } from '../acts/body-of';
import type { Case, Procedure } from '../api/shapes';

interface Said {
  id: string;
  subject: string;
  finding: string | null;
}

/** What the form of an act needs to know of its procedure and case. */
export function contextOf(act: string, procedure: Procedure, matter: Case, t: TFunction): ActContext {
  const { etag, state, subjects } = procedure;
  const nameOf = (id: string) => matter.parties.find(({ subject }) => subject === id)?.name ?? id;
  const given = matter.timeline
    .filter(({ type }) => type === 'statement-given')
    .map(({ said }) => String(said['text']));
  const statements = (Array.isArray(state['statements']) ? (state['statements'] as Said[]) : [])
    .map(({ id, subject, finding }, index) => ({
      value: id,
      finding,
      label: `${nameOf(subject)}: ${given[index] ?? ''}`,
    }))
    .filter(({ finding }) => finding === null);
  const orders = procedure.clocks
    .flatMap(({ order }) => order ?? [])
    .filter(({ finding, answeredAt }) => finding === null && (act === 'close-order' || answeredAt === null))
    .map(({ number, ground }) => ({ value: number, label: ground === null ? number : `${number}: ${ground}` }));
  const draft = state['draft'];
  const amends = act === 'amend-draft' && typeof draft === 'object' && draft !== null;
  return {
    etag,
    known: {
      statements,
      orders,
      parties: subjects.map((id) => ({ value: id, label: nameOf(id) })),
      criteria: amends
        ? [{ value: String((draft as { criterion: unknown }).criterion), label: t('fields.asBefore') }]
        : [],
    },
    ...(amends ? { values: valuesFrom(draft as Record<string, unknown>) } : {}),
  };
}
