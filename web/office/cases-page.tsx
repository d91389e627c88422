import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Table, type TableColumnsType, Tag } from 'antd';
import { Link } from 'react-router';
import { ask } from '../api/call';
import type { Cases } from '../api/shapes';
import { useWords } from '../app/use-words';
import { ExportLinks } from '../parts/export-links';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { usePaging } from '../parts/paging';
import { useAsked } from '../parts/use-asked';

const path = '/api/department/cases';

/** The cases of the own department, the newest first. */
export function CasesPage() {
  const { t, word, named, language } = useWords();
  const asked = useAsked();
  const { params, change, clear } = asked;
  const paging = usePaging(asked);
  const cases = useQuery({
    queryKey: ['cases', params.toString(), language],
    queryFn: () => ask<Cases>(`${path}?${params.toString()}`),
    placeholderData: keepPreviousData,
  });
  const columns: TableColumnsType<Cases['rows'][number]> = [
    { title: t('task.case'), render: (_, row) => <Link to={`/cases/${row.id}`}>{row.number}</Link> },
    { title: t('task.subject'), dataIndex: 'subject' },
    { title: t('entry.code'), dataIndex: 'code' },
    { title: t('task.list'), render: (_, row) => named('lists', row.list) },
    {
      title: t('task.stage'),
      render: (_, { procedures }) =>
        procedures
          .filter(({ kind }) => kind === 'determination' || kind === 'listing')
          .map(({ id, kind, stage }) => (
            <Tag key={id}>
              {t(`kinds.${kind}`)} {word(`stages.${kind}`, stage)}
            </Tag>
          )),
    },
    { title: t('case.nextDue'), render: (_, { due }) => due ?? '—' },
  ];
  return (
    <Page title={t('nav.cases')}>
      <div className="stack">
        <Form key={params.toString()} layout="inline" initialValues={{ q: params.get('q') ?? '' }} onFinish={change}>
          <Form.Item name="q" label={t('list.words')}>
            <Input maxLength={60} />
          </Form.Item>
          <span className="row">
            <Button type="primary" htmlType="submit">
              {t('list.search')}
            </Button>
            <Button onClick={clear}>{t('list.reset')}</Button>
          </span>
        </Form>
        <Loaded of={cases}>
          {(page) => (
            <Table
              className="scroll"
              size="middle"
              rowKey="id"
              columns={columns}
              dataSource={page.rows}
              pagination={paging(page)}
              locale={{ emptyText: t('list.nothing') }}
            />
          )}
        </Loaded>
        <ExportLinks path={path} params={params} />
      </div>
    </Page>
  );
}
