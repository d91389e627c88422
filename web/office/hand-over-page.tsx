import { useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import { Link, useParams } from 'react-router';
import { ask } from '../api/call';
import type { HandOver } from '../api/shapes';
import { useWords } from '../app/use-words';
import { ExportLinks } from '../parts/export-links';
import { Instant } from '../parts/instant';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { usePaging } from '../parts/paging';
import { useAsked } from '../parts/use-asked';

/** The hand-over list of an absence: what goes back, and what the deputy did. */
export function HandOverPage() {
  const { t, both, word } = useWords();
  const { id = '' } = useParams();
  const asked = useAsked();
  const paging = usePaging(asked);
  const path = `/api/department/absences/${encodeURIComponent(id)}/hand-over`;
  const list = useQuery({
    queryKey: ['hand-over', id, asked.params.toString()],
    queryFn: () => ask<HandOver>(`${path}?${asked.params.toString()}`),
  });
  return (
    <Page title={t('absences.handOver')}>
      <Loaded of={list}>
        {(page) => (
          <div className="stack">
            <p>
              {t('hands.deputy', { name: page.absence.deputyName, other: page.absence.name })} {page.absence.from} –{' '}
              {page.absence.until}
            </p>
            <Table
              className="scroll"
              size="middle"
              rowKey={(row) => `${row.case}/${row.at}/${row.label.en}`}
              dataSource={page.rows}
              pagination={paging(page)}
              locale={{ emptyText: t('list.nothing') }}
              columns={[
                { title: t('absences.what'), render: (_, { what }) => word('absences.whats', what) },
                { title: t('absences.at'), render: (_, { at }) => <Instant at={at} /> },
                {
                  title: t('task.case'),
                  render: (_, row) => <Link to={`/cases/${row.case}`}>{row.caseNumber}</Link>,
                },
                { title: t('task.subject'), dataIndex: 'subject' },
                { title: t('absences.act'), render: (_, { label }) => both(label) },
                { title: t('absences.due'), render: (_, { due }) => due ?? '—' },
              ]}
            />
            <ExportLinks path={path} params={asked.params} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}
