import { useWords } from '../app/use-words';
import { Remaining } from '../parts/remaining';
import { caseColumn } from './case-column';
import { ListOf } from './list-of';
import { OrderButton } from './order-button';
import { OrderOf } from './order-of';
import type { LateLine } from './shapes';
import type { ListColumn } from './sorting';
import { useChoices, useCounts } from './use-choices';

const rungs = ['reminder-100', 'warning', 'supervision-order', 'circular'] as const;

/** Every deadline that has passed, of all departments: how many, whose, how late, how far the ladder was climbed. */
export function OverduePage() {
  const { t, named, word } = useWords();
  const { data: counts } = useCounts();
  const { department, kind, stage } = useChoices();
  const rung = {
    name: 'rung',
    label: t('overdue.rung'),
    choices: rungs.map((value) => ({ value, label: t(`rungs.${value}`) })),
  };
  const columns: ListColumn<LateLine>[] = [
    caseColumn(t),
    { title: t('task.subject'), dataIndex: 'subject' },
    { title: t('overdue.department'), sort: 'department', render: (_, row) => named('departments', row.department) },
    {
      title: t('overdue.clock'),
      render: (_, row) => (
        <>
          {word('clocks', row.clock)}
          <br />
          <span className="muted">
            {t(`kinds.${row.kind}`)} · {word(`stages.${row.kind}`, row.stage)}
          </span>
        </>
      ),
    },
    {
      title: t('task.due'),
      sort: 'due',
      both: true,
      render: (_, row) => <Remaining days={row.remainingWorkingDays} due={row.due} provisional={false} />,
    },
    {
      title: t('overdue.rung'),
      render: (_, row) => (row.rung === null ? '—' : word('rungs', row.rung)),
    },
    { title: t('overdue.order'), render: (_, { order }) => <OrderOf order={order} /> },
    { title: t('task.acts'), render: (_, row) => <OrderButton kind={row.kind} procedure={row.procedure} /> },
  ];
  return (
    <ListOf
      title={t('oversight.overdue.title')}
      lead={counts ? t('overdue.counts', { open: counts.open, overdue: counts.overdue }) : undefined}
      list="overdue"
      filters={[department, kind, stage, rung]}
      columns={columns}
      keyOf={({ procedure, clock, due }) => `${procedure}/${clock}/${due}`}
    />
  );
}
