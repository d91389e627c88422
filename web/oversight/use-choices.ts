import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/call';
import type { Counts } from '../api/shapes';
import { useWords } from '../app/use-words';
import { kinds } from '../parts/kinds';
import { measureStages } from './measure-stages';

const words = {
  state: ['orders.states', ['open', 'overdue', 'answered', 'settled', 'resolved', 'not-accepted']],
  issued: ['orders.issuedBy', ['by-hand', 'by-ladder']],
  age: ['ages', ['0-7', '8-30', '31-90', '91-180', 'over-180']],
  overdue: ['late', ['true', 'false']],
  transfer: ['duties.states', ['proposed', 'moving', 'completed', 'withdrawn']],
  permanent: ['banTerms', ['true', 'false']],
  feedback: ['feedbacks', ['missing', 'given', 'fallen']],
} as const;

/** What the counts say; every page of the supervisors knows departments and stages from them. */
export function useCounts() {
  return useQuery({ queryKey: ['counts'], queryFn: () => ask<Counts>('/api/supervision/counts') });
}

/** The choices of filters: closed sets from the catalogue, departments and stages as far as something is there. */
export function useChoices() {
  const { t, named, word, every } = useWords();
  const { data } = useCounts();
  const departments = [...new Set(data?.byDepartment.map(({ department }) => department))];
  const filter = (name: keyof typeof words) => {
    const [group, values] = words[name];
    const choices = values.map((value) => ({ value, label: t(`oversight.${group}.${value}`) }));
    return { name, label: t(`oversight.filters.${name}`), choices };
  };
  const stages = (data?.byStage ?? []).map(({ kind, stage }) => ({
    value: stage,
    label: `${t(`kinds.${kind}`)} · ${word(`stages.${kind}`, stage)}`,
  }));
  return {
    filter,
    department: {
      name: 'department',
      label: t('overdue.department'),
      choices: departments.map((value) => ({ value, label: named('departments', value) })),
    },
    kind: {
      name: 'kind',
      label: t('list.kind'),
      choices: kinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
    },
    list: { name: 'list', label: t('task.list'), choices: every('lists') },
    measureStage: {
      name: 'stage',
      label: t('task.stage'),
      choices: Object.keys(measureStages).map((value) => ({ value, label: word('stages.measure-order', value) })),
    },
    stage: { name: 'stage', label: t('task.stage'), choices: uniqueByValue(stages) },
    words: { name: 'q', label: t('list.words') },
  };
}

function uniqueByValue<Choice extends { value: string }>(choices: readonly Choice[]): Choice[] {
  return [...new Map(choices.map((choice) => [choice.value, choice])).values()];
}
