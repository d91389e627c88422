import { Card, Table } from 'antd';
import { useWords } from '../app/use-words';
import { Counted } from './counted';

interface CountRow {
  key: string;
  name: string;
  open: number;
  overdue: number;
  overdueShare: number;
  lists: { open: string; overdue: string };
}

/** Open and late procedures by one of their sides; heads sort, numbers open their lists. */
export function CountTable({ title, rows }: { title: string; rows: readonly CountRow[] }) {
  const { t } = useWords();
  return (
    <Card size="small" title={<h2>{title}</h2>}>
      <Table
        className="scroll"
        size="small"
        rowKey="key"
        dataSource={rows}
        pagination={false}
        locale={{ emptyText: t('list.nothing') }}
        columns={[
          { title: t('oversight.dashboard.name'), dataIndex: 'name' },
          {
            title: t('oversight.dashboard.open'),
            align: 'right',
            sorter: (one, other) => one.open - other.open,
            render: (_, { name, open, lists }) => (
              <Counted count={open} list={lists.open} of={`${name} ${t('oversight.dashboard.open')}`} />
            ),
          },
          {
            title: t('oversight.dashboard.late'),
            align: 'right',
            sorter: (one, other) => one.overdue - other.overdue,
            render: (_, { name, overdue, lists }) => (
              <Counted count={overdue} list={lists.overdue} of={`${name} ${t('oversight.dashboard.late')}`} late />
            ),
          },
          {
            title: t('oversight.dashboard.lateShare'),
            align: 'right',
            sorter: (one, other) => one.overdueShare - other.overdueShare,
            render: (_, { overdueShare }) => `${Math.round(overdueShare * 1000) / 10} %`,
          },
        ]}
      />
    </Card>
  );
}
