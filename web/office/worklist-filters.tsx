import { useWords } from '../app/use-words';
import { kinds } from '../parts/kinds';
import { QueryForm } from '../parts/table/query-form';
import type { useAsked } from '../parts/use-asked';

/** The question above the worklist. */
export function WorklistFilters({ asked }: { asked: ReturnType<typeof useAsked> }) {
  const { t } = useWords();
  return (
    <QueryForm
      asked={asked}
      criteria={[
        { name: 'q', label: t('list.words') },
        {
          name: 'kind',
          label: t('list.kind'),
          choices: kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
        },
      ]}
      more={[
        {
          name: 'overdue',
          label: t('list.late'),
          choices: [
            { value: 'true', label: t('list.yes') },
            { value: 'false', label: t('list.no') },
          ],
        },
        {
          name: 'assignee',
          label: t('task.assignee'),
          choices: [{ value: 'none', label: t('task.nobody') }],
        },
      ]}
    />
  );
}
