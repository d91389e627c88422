import './oversight.css';
import { useQuery } from '@tanstack/react-query';
import { Table, type TableColumnsType } from 'antd';
import { ask } from '../api/call';
import { useWords } from '../app/use-words';
import { ExportLinks } from '../parts/export-links';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { Counted } from './counted';
import { OversightNav } from './oversight-nav';
import type { FeedbackRates } from './shapes';

type Rate = FeedbackRates['rows'][number];

const counted = ['ordered', 'given', 'missing', 'overdue', 'fallen'] as const;
const path = '/api/supervision/measures/feedback-rates';

/** How much feedback on measures each department owes and gave; every number opens its list. */
export function FeedbackPage() {
  const { t, named } = useWords();
  const rates = useQuery({ queryKey: ['feedback-rates'], queryFn: () => ask<FeedbackRates>(path) });
  const columns: TableColumnsType<Rate> = [
    { title: t('oversight.measures.department'), render: (_, row) => named('departments', row.department) },
    ...counted.map((name) => ({
      title: t(`oversight.feedbackRates.${name}`),
      align: 'right' as const,
      sorter: (one: Rate, other: Rate) => one[name] - other[name],
      render: (_: unknown, row: Rate) => {
        const of = `${named('departments', row.department)} ${t(`oversight.feedbackRates.${name}`)}`;
        return <Counted count={row[name]} list={row.lists[name]} of={of} late={name === 'overdue'} />;
      },
    })),
    {
      title: t('oversight.feedbackRates.rate'),
      align: 'right',
      sorter: (one, other) => (one.rate ?? -1) - (other.rate ?? -1),
      render: (_, { rate }) => (rate === null ? '—' : `${Math.round(rate * 1000) / 10} %`),
    },
  ];
  return (
    <Page title={t('oversight.feedbackRates.title')} lead={t('oversight.feedbackRates.lead')}>
      <OversightNav />
      <div className="stack">
        <Loaded of={rates}>
          {({ rows }) => (
            <Table
              className="scroll"
              size="middle"
              rowKey="department"
              columns={columns}
              dataSource={rows}
              pagination={false}
              locale={{ emptyText: t('list.nothing') }}
            />
          )}
        </Loaded>
        <ExportLinks path={path} params={new URLSearchParams()} />
      </div>
    </Page>
  );
}
