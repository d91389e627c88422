import { Table, type TableColumnsType, Tag } from 'antd';
import { Link } from 'react-router';
import type { Overdue } from '../api/shapes';
import { useWords } from '../app/use-words';
import { usePaging } from '../parts/paging';
import { Remaining } from '../parts/remaining';
import type { useAsked } from '../parts/use-asked';

type Late = Overdue['rows'][number];

/** The late deadlines of one page; each opens its case. */
export function OverdueTable({ page, asked }: { page: Overdue; asked: ReturnType<typeof useAsked> }) {
  const { t, named, word } = useWords();
  const paging = usePaging(asked);
  const columns: TableColumnsType<Late> = [
    { title: t('task.case'), render: (_, row) => <Link to={`/overdue/cases/${row.case}`}>{row.caseNumber}</Link> },
    { title: t('task.subject'), dataIndex: 'subject' },
    { title: t('overdue.department'), render: (_, row) => named('departments', row.department) },
    { title: t('overdue.clock'), render: (_, row) => word('clocks', row.clock) },
    { title: t('task.stage'), render: (_, { kind, stage }) => <Tag>{word(`stages.${kind}`, stage)}</Tag> },
    {
      title: t('task.due'),
      render: (_, row) => <Remaining days={row.remainingWorkingDays} due={row.due} provisional={false} />,
    },
    { title: t('overdue.rung'), render: (_, { rung }) => (rung === null ? '—' : word('rungs', rung)) },
    {
      title: t('overdue.order'),
      render: (_, { order }) =>
        order === null ? '—' : t('overdue.replyBy', { number: order.number, day: order.replyBy }),
    },
  ];
  return (
    <Table
      className="scroll"
      size="middle"
      rowKey={({ procedure, clock }) => `${procedure}/${clock}`}
      columns={columns}
      dataSource={page.rows}
      pagination={paging(page)}
      locale={{ emptyText: t('list.nothing') }}
    />
  );
}
