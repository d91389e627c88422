import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/call';
import { useMe } from '../api/me';
import type { ListVersion } from '../api/shapes';
import { useWords } from '../app/use-words';
import { QueryForm } from '../parts/table/query-form';
import type { useAsked } from '../parts/use-asked';

const stages = ['drafting', 'in-review', 'noticing', 'defence', 'answering', 'deciding', 'serving-decision'] as const;

/** The question above the cases; lists are those that the own department determines. */
export function CasesFilters({ asked }: { asked: ReturnType<typeof useAsked> }) {
  const { t, word, named } = useWords();
  const { data: me } = useMe();
  const { data } = useQuery({
    queryKey: ['lists'],
    queryFn: () => ask<{ rows: ListVersion[] }>('/api/department/lists'),
  });
  const own = [...new Set(data?.rows.filter((row) => row.department === me?.department).map(({ list }) => list))];
  return (
    <QueryForm
      asked={asked}
      criteria={[
        { name: 'q', label: t('list.wordsOrCode') },
        {
          name: 'open',
          label: t('list.state'),
          choices: [
            { value: 'true', label: t('list.open') },
            { value: 'false', label: t('list.closed') },
          ],
        },
      ]}
      more={[
        {
          name: 'stage',
          label: t('task.stage'),
          choices: stages.map((stage) => ({ value: stage, label: word('stages.determination', stage) })),
        },
        { name: 'list', label: t('task.list'), choices: own.map((id) => ({ value: id, label: named('lists', id) })) },
      ]}
    />
  );
}
