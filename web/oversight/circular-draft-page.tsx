import { Tag } from 'antd';
import { Link, Navigate, useSearchParams } from 'react-router';
import { useWords } from '../app/use-words';
import { shanghaiTime } from '../parts/instant';
import { IssueCircular } from './issue-circular';
import { ListOf } from './list-of';
import type { OrderLine } from './shapes';
import type { ListColumn } from './sorting';
import { useChoices } from './use-choices';

/** What stayed unresolved between two reply days: the draft of a circular, to look through and to issue. */
export function CircularDraftPage() {
  const { t, named, word } = useWords();
  const { department } = useChoices();
  const [params] = useSearchParams();
  const [from, to] = [params.get('from'), params.get('to')];
  if (from === null || to === null) return <Navigate to={`/oversight/circular?${usualDays().toString()}`} replace />;
  const columns: ListColumn<OrderLine>[] = [
    { title: t('oversight.orders.number'), dataIndex: 'number' },
    { title: t('overdue.department'), render: (_, row) => named('departments', row.department) },
    { title: t('task.case'), render: (_, row) => <Link to={`/overdue/cases/${row.case}`}>{row.caseNumber}</Link> },
    {
      title: t('oversight.orders.ground'),
      render: (_, { ground, clock }) => ground ?? t('oversight.orders.late', { clock: word('clocks', clock) }),
    },
    {
      title: t('oversight.filters.state'),
      render: (_, { state }) => <Tag>{t(`oversight.orders.states.${state}`)}</Tag>,
    },
    { title: t('oversight.orders.replyBy'), className: 'day', dataIndex: 'replyBy' },
  ];
  const days = [
    { name: 'from', label: t('oversight.circular.from'), day: true },
    { name: 'to', label: t('oversight.circular.to'), day: true },
  ];
  return (
    <ListOf
      title={t('oversight.circular.title')}
      lead={t('oversight.circular.lead')}
      extra={<IssueCircular from={from} to={to} />}
      list="circular"
      filters={[...days, department]}
      columns={columns}
      keyOf={({ number }) => number}
    />
  );
}

/** From the first of this month to today, in Asia/Shanghai. */
function usualDays(): URLSearchParams {
  const today = shanghaiTime(new Date().toISOString()).slice(0, 10);
  return new URLSearchParams({ from: `${today.slice(0, 8)}01`, to: today });
}
