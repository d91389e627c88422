import './oversight.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import type { ReactNode } from 'react';
import { ask } from '../api/call';
import { useWords } from '../app/use-words';
import { ExportLinks } from '../parts/export-links';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { usePaging } from '../parts/paging';
import { useAsked } from '../parts/use-asked';
import { type Filter, FilterBar } from './filter-bar';
import { OversightNav } from './oversight-nav';
import { type ListColumn, sortedBy, withSorting } from './sorting';

interface PageOf<Row> {
  total: number;
  page: number;
  pageSize: number;
  rows: Row[];
}

interface ListProps<Row, Page extends PageOf<Row>> {
  title: string;
  lead?: ReactNode;
  extra?: ReactNode;
  /** The address of the list below the supervision service, as `orders`. */
  list: string;
  filters: readonly Filter[];
  /** As a function where the columns follow from what is there. */
  columns: readonly ListColumn<Row>[] | ((page: Page) => readonly ListColumn<Row>[]);
  keyOf: (row: Row) => string;
}

/** A list of the supervisors: filters, order and page stand in the address, so a link opens exactly these rows. */
export function ListOf<Row extends object, Page extends PageOf<Row> = PageOf<Row>>(props: ListProps<Row, Page>) {
  const { title, lead, extra, list, filters, columns, keyOf } = props;
  const { t, language } = useWords();
  const asked = useAsked();
  const { params, change } = asked;
  const paging = usePaging(asked);
  const path = `/api/supervision/${list}`;
  const wanted = new URLSearchParams(params);
  wanted.delete('lang');
  const rows = useQuery({
    queryKey: ['oversight', list, wanted.toString(), language],
    queryFn: () => ask<Page>(`${path}?${wanted.toString()}`),
    placeholderData: keepPreviousData,
  });
  return (
    <Page title={title} lead={lead} extra={extra}>
      <OversightNav />
      <div className="stack">
        <FilterBar filters={filters} asked={asked} />
        <Loaded of={rows}>
          {(page) => (
            <Table
              className="scroll"
              size="middle"
              rowKey={keyOf}
              columns={withSorting(typeof columns === 'function' ? columns(page) : columns, params.get('sort'))}
              dataSource={page.rows}
              pagination={paging(page)}
              onChange={(_page, _filters, sorter, { action }) => {
                if (action === 'sort') change({ sort: sortedBy(sorter) });
              }}
              locale={{ emptyText: t('list.nothing') }}
            />
          )}
        </Loaded>
        <ExportLinks path={path} params={wanted} />
      </div>
    </Page>
  );
}
