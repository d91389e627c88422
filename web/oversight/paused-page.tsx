import { useWords } from '../app/use-words';
import { caseColumn } from './case-column';
import { ListOf } from './list-of';
import { OrderButton } from './order-button';
import type { PausedLine } from './shapes';
import type { ListColumn } from './sorting';
import { useChoices } from './use-choices';

const grounds = ['expert-opinion', 'papers-of-subject', 'hearing', 'other-authority'] as const;

/** Every deadline that stands still, of all departments: whose, on which ground, since when and for how long. */
export function PausedPage() {
  const { t, named, word } = useWords();
  const { department, kind, stage } = useChoices();
  const ground = {
    name: 'ground',
    label: t('fields.pauseGround'),
    choices: grounds.map((value) => ({ value, label: t(`choices.ground.${value}`) })),
  };
  const columns: ListColumn<PausedLine>[] = [
    caseColumn(t),
    { title: t('task.subject'), dataIndex: 'subject' },
    { title: t('overdue.department'), sort: 'department', render: (_, row) => named('departments', row.department) },
    {
      title: t('overdue.clock'),
      render: (_, row) => (
        <>
          {word('clocks', row.clock)}
          <br />
          <span className="muted">{t('oversight.paused.left', { count: row.remainingWorkingDays })}</span>
        </>
      ),
    },
    {
      title: t('fields.pauseGround'),
      render: (_, row) => (
        <>
          {t(`choices.ground.${row.ground}`)}
          <br />
          <span className="muted">{row.reason}</span>
        </>
      ),
    },
    {
      title: t('oversight.paused.since'),
      sort: 'since',
      both: true,
      render: (_, row) => t('oversight.paused.for', { since: row.since, count: row.pausedWorkingDays }),
    },
    { title: t('task.acts'), render: (_, row) => <OrderButton kind={row.kind} procedure={row.procedure} /> },
  ];
  return (
    <ListOf
      title={t('oversight.paused.title')}
      lead={t('oversight.paused.lead')}
      list="paused"
      filters={[department, kind, stage, ground]}
      columns={columns}
      keyOf={({ procedure, clock, since }) => `${procedure}/${clock}/${since}`}
    />
  );
}
