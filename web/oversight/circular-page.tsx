import './oversight.css';
import { useQuery } from '@tanstack/react-query';
import { Card, Table, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { ask } from '../api/call';
import { useWords } from '../app/use-words';
import { ExportLinks } from '../parts/export-links';
import { Facts } from '../parts/facts';
import { Instant } from '../parts/instant';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { PdfLink } from '../parts/paper-line';
import { OversightNav } from './oversight-nav';
import type { IssuedCircular } from './shapes';

/** A circular as it was issued: to whom, of which days, and every order that it names. */
export function CircularPage() {
  const { t } = useWords();
  const { id = '' } = useParams();
  const path = `/api/supervision/circulars/${id}`;
  const asked = useQuery({ queryKey: ['circular', id], queryFn: () => ask<IssuedCircular>(path) });
  return (
    <Page title={asked.data?.number ?? t('oversight.circular.one')}>
      <OversightNav />
      <Loaded of={asked}>
        {(circular) => (
          <div className="stack">
            <CircularFacts circular={circular} />
            <PdfLink address={`/api/supervision/papers/${circular.id}`} />
            <CircularLines lines={circular.lines} />
            <ExportLinks path={path} params={new URLSearchParams()} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function CircularFacts({ circular }: { circular: IssuedCircular }) {
  const { t, named } = useWords();
  const { issuedAt, issuedBy, from, to, departments, recipients, remark, sha256 } = circular;
  const counted = departments.map(({ department, unresolved }) => `${named('departments', department)} ${unresolved}`);
  return (
    <Card size="small">
      <Facts
        rows={[
          [t('oversight.circulars.issued'), <Instant key="issued" at={issuedAt} />],
          [t('oversight.circulars.issuedBy'), issuedBy],
          [t('oversight.circulars.days'), t('entry.span', { from, until: to })],
          [t('oversight.circulars.unresolved'), counted.join('、')],
          [t('oversight.circulars.recipients'), recipients.map((one) => named('departments', one)).join('、')],
          [t('oversight.circular.remark'), remark],
          [t('paper.hash'), sha256],
        ]}
      />
    </Card>
  );
}

function CircularLines({ lines }: { lines: IssuedCircular['lines'] }) {
  const { t, named, word } = useWords();
  return (
    <Table
      className="scroll"
      size="middle"
      rowKey="number"
      dataSource={lines}
      pagination={false}
      columns={[
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
      ]}
    />
  );
}
