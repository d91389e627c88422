import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { Link } from 'react-router';
import { ActButton } from '../acts/act-button';
import { ask } from '../api/call';
import { useWords } from '../app/use-words';
import { ListOf } from './list-of';
import type { DutyTransfer, DutyTransfers } from './shapes';
import type { ListColumn } from './sorting';
import { useChoices } from './use-choices';

const path = '/api/supervision/duty-transfers';
const colours: Partial<Record<DutyTransfer['state'], string>> = {
  proposed: 'blue',
  moving: 'orange',
  completed: 'green',
};

/** Duties that pass from one department to another: proposed by one supervisor, applied by another. */
export function DutiesPage() {
  const { t, named, word } = useWords();
  const { filter, department } = useChoices();
  const columns: ListColumn<DutyTransfer>[] = [
    {
      title: t('oversight.duties.passage'),
      render: (_, { id, from, to }) => (
        <Link to={`/oversight/duties/${id}`}>
          {named('departments', from)} → {named('departments', to)}
        </Link>
      ),
    },
    {
      title: t('fields.lists'),
      render: (_, { lists }) => lists.map((list) => named('lists', list)).join(t('list.comma')),
    },
    {
      title: t('oversight.duties.on'),
      sort: 'on',
      both: true,
      render: (_, { on }) => <span className="day">{on}</span>,
    },
    { title: t('fields.basis'), dataIndex: 'basis' },
    {
      title: t('list.state'),
      render: (_, { state, progress }) => (
        <>
          <Tag color={colours[state] ?? 'default'}>{word('oversight.duties.states', state)}</Tag>
          {state === 'moving' || state === 'completed' ? t('oversight.duties.progress', { ...progress }) : null}
        </>
      ),
    },
    {
      title: t('oversight.duties.by'),
      render: (_, row) => [row.proposedBy, row.appliedBy].filter(Boolean).join(' / '),
    },
    { title: t('task.acts'), render: (_, row) => <TransferActs transfer={row} /> },
  ];
  return (
    <ListOf
      title={t('oversight.duties.title')}
      lead={t('oversight.duties.lead')}
      extra={<ProposeTransfer />}
      list="duty-transfers"
      filters={[department, { ...filter('transfer'), name: 'state' }]}
      columns={columns}
      keyOf={({ id }) => id}
    />
  );
}

/** What the reader can do about a transfer now. */
export function TransferActs({ transfer: { acts } }: { transfer: DutyTransfer }) {
  return (
    <span className="row">
      {acts.map((act) => (
        <ActButton key={act.act} act={act} context={{ known: {} }} />
      ))}
    </span>
  );
}

function ProposeTransfer() {
  const { every } = useWords();
  const { data } = useQuery({
    queryKey: ['oversight', 'duty-transfers', 'propose'],
    queryFn: () => ask<DutyTransfers>(`${path}?pageSize=1`),
  });
  if (!data?.propose) return null;
  const known = { departments: every('departments'), lists: every('lists') };
  return <ActButton act={data.propose} context={{ known }} />;
}
