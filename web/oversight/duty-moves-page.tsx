import { useQuery } from '@tanstack/react-query';
import { Progress, Table, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { ask } from '../api/call';
import { useWords } from '../app/use-words';
import { ExportLinks } from '../parts/export-links';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { usePaging } from '../parts/paging';
import { useAsked } from '../parts/use-asked';
import { TransferActs } from './duties-page';
import { OversightNav } from './oversight-nav';
import type { DutyMoves, DutyTransfer } from './shapes';

/** What a transfer of duties moves: beforehand every open procedure it concerns, afterwards what became of each. */
export function DutyMovesPage() {
  const { t, named, word } = useWords();
  const { id = '' } = useParams();
  const asked = useAsked();
  const paging = usePaging(asked);
  const path = `/api/supervision/duty-transfers/${encodeURIComponent(id)}/moves`;
  const moves = useQuery({
    queryKey: ['oversight', 'duty-moves', id, asked.params.toString()],
    queryFn: () => ask<DutyMoves>(`${path}?${asked.params.toString()}`),
    refetchInterval: 3_000,
  });
  return (
    <Page title={t('oversight.duties.title')} lead={t('oversight.duties.moves')}>
      <OversightNav />
      <Loaded of={moves}>
        {(page) => (
          <div className="stack">
            <p>
              <strong>
                {named('departments', page.transfer.from)} → {named('departments', page.transfer.to)}
              </strong>{' '}
              {page.transfer.on} · {page.transfer.basis}
            </p>
            <HowFar transfer={page.transfer} />
            <TransferActs transfer={page.transfer} />
            <Table
              className="scroll"
              size="middle"
              rowKey="procedure"
              dataSource={page.rows}
              pagination={paging(page)}
              locale={{ emptyText: t('list.nothing') }}
              columns={[
                {
                  title: t('task.case'),
                  render: (_, row) => <Link to={`/overdue/cases/${row.case}`}>{row.caseNumber}</Link>,
                },
                { title: t('task.subject'), dataIndex: 'subject' },
                { title: t('task.list'), render: (_, { list }) => named('lists', list) },
                { title: t('list.kind'), render: (_, { kind }) => t(`kinds.${kind}`) },
                { title: t('task.stage'), render: (_, { kind, stage }) => word(`stages.${kind}`, stage) },
                { title: t('oversight.duties.tasks'), align: 'right', dataIndex: 'tasks' },
                {
                  title: t('list.state'),
                  render: (_, { state, fault }) => (
                    <>
                      <Tag color={state === 'failed' ? 'red' : 'default'}>{word('oversight.duties.of', state)}</Tag>
                      {fault}
                    </>
                  ),
                },
              ]}
            />
            <ExportLinks path={path} params={asked.params} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function HowFar({ transfer: { state, progress } }: { transfer: DutyTransfer }) {
  const { t } = useWords();
  if (state !== 'moving' && state !== 'completed') return null;
  const { moved, ended, waiting, failed } = progress;
  const all = moved + ended + waiting + failed;
  const percent = all === 0 ? 100 : Math.floor((100 * (moved + ended)) / all);
  return <Progress percent={percent} aria-label={t('oversight.duties.progress', { ...progress })} />;
}
