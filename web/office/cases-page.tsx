import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { Link } from 'react-router';
import { ask } from '../api/call';
import { useMe } from '../api/me';
import type { Cases } from '../api/shapes';
import { roomsOf } from '../app/first-place';
import { useWords } from '../app/use-words';
import { Instant } from '../parts/instant';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import type { Column } from '../parts/table/column';
import { ListTable } from '../parts/table/list-table';
import { useAsked } from '../parts/use-asked';
import { CasesFilters } from './cases-filters';
import { NewCaseLink } from './new-case-link';

const path = '/api/department/cases';

/** The cases of the own department, the newest first. */
export function CasesPage() {
  const { t, language } = useWords();
  const asked = useAsked();
  const { data: me } = useMe();
  const columns = useCaseColumns();
  const cases = useQuery({
    queryKey: ['cases', asked.params.toString(), language],
    queryFn: () => ask<Cases>(`${path}?${asked.params.toString()}`),
    placeholderData: keepPreviousData,
  });
  return (
    <Page title={t('nav.cases')} extra={roomsOf(me ?? null).files ? <NewCaseLink /> : null}>
      <div className="stack">
        <CasesFilters asked={asked} />
        <Loaded of={cases}>
          {(page) => (
            <ListTable
              name="cases"
              path={path}
              columns={columns}
              page={page}
              rowKey={({ id }) => id}
              asked={asked}
              firstSort="-opened"
            />
          )}
        </Loaded>
      </div>
    </Page>
  );
}

function useCaseColumns(): readonly Column<Cases['rows'][number]>[] {
  const { t, word, named } = useWords();
  return [
    {
      key: 'case',
      title: t('task.case'),
      fixed: true,
      sort: 'number',
      render: ({ id, number }) => <Link to={`/cases/${id}`}>{number}</Link>,
    },
    { key: 'subject', title: t('task.subject'), render: ({ subject }) => subject },
    { key: 'code', title: t('entry.code'), render: ({ code }) => code },
    { key: 'list', title: t('task.list'), render: ({ list }) => named('lists', list) },
    {
      key: 'stage',
      title: t('task.stage'),
      render: ({ procedures }) =>
        procedures
          .filter(({ kind }) => kind === 'determination' || kind === 'listing')
          .map(({ id, kind, stage }) => (
            <Tag key={id}>
              {t(`kinds.${kind}`)} {word(`stages.${kind}`, stage)}
            </Tag>
          )),
    },
    { key: 'opened', title: t('case.opened'), sort: 'opened', render: ({ openedAt }) => <Instant at={openedAt} /> },
    { key: 'due', title: t('case.nextDue'), sort: 'due', render: ({ due }) => due ?? '—' },
  ];
}
