import { Tag } from 'antd';
import { useWords } from '../app/use-words';
import { Instant } from '../parts/instant';
import { caseColumn } from './case-column';
import { ListOf } from './list-of';
import { OrderButton } from './order-button';
import type { ProcedureLine } from './shapes';
import type { ListColumn } from './sorting';
import { useChoices } from './use-choices';

/** The open procedures of all departments: what the counts count. */
export function ProceduresPage() {
  const { t, named, word } = useWords();
  const { department, kind, stage, filter } = useChoices();
  const columns: ListColumn<ProcedureLine>[] = [
    caseColumn(t),
    { title: t('task.subject'), dataIndex: 'subject' },
    { title: t('overdue.department'), sort: 'department', render: (_, row) => named('departments', row.department) },
    {
      title: t('task.stage'),
      render: (_, row) => (
        <Tag>
          {t(`kinds.${row.kind}`)} · {word(`stages.${row.kind}`, row.stage)}
        </Tag>
      ),
    },
    {
      title: t('oversight.procedures.opened'),
      sort: 'opened',
      both: true,
      render: (_, row) => <Instant at={row.openedAt} />,
    },
    { title: t('oversight.procedures.days'), align: 'right', dataIndex: 'days' },
    {
      title: t('oversight.filters.overdue'),
      render: (_, { overdue }) => (overdue ? <span className="late">{t('oversight.late.true')}</span> : '—'),
    },
    { title: t('task.acts'), render: (_, row) => <OrderButton kind={row.kind} procedure={row.procedure} /> },
  ];
  return (
    <ListOf
      title={t('oversight.procedures.title')}
      list="procedures"
      filters={[department, kind, stage, filter('age'), filter('overdue')]}
      columns={columns}
      keyOf={({ procedure }) => procedure}
    />
  );
}
