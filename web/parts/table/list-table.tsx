import { Table, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../app/use-words';
import { usePaging } from '../paging';
import type { useAsked } from '../use-asked';
import { type Column, orderOf, shownColumns } from './column';
import { TableBar } from './table-bar';
import { useKept } from './use-kept';

interface ListTableProps<Row> {
  /** The name of the list in what a person keeps. */
  name: string;
  /** Where the service lists it, for export. */
  path: string;
  columns: readonly Column<Row>[];
  page: { total: number; page: number; pageSize: number; rows: Row[] };
  rowKey: (row: Row) => string;
  asked: ReturnType<typeof useAsked>;
  /** The order in which the service answers when nothing is said. */
  firstSort: string;
  selection?: TableProps<Row>['rowSelection'];
  /** What can be done to the chosen rows. */
  batch?: ReactNode;
}

/** A list that the service cuts and sorts: sortable heads, columns as the person likes them, saved views, export. */
export function ListTable<Row extends object>(props: ListTableProps<Row>) {
  const { name, path, columns, page, rowKey, asked, firstSort, selection, batch } = props;
  const { t } = useWords();
  const paging = usePaging(asked);
  const [hidden, hide] = useKept<string[]>(`columns/${name}`, []);
  const sort = asked.params.get('sort') ?? firstSort;
  return (
    <div className="stack">
      <TableBar batch={batch} name={name} path={path} asked={asked} columns={columns} hidden={hidden} onHide={hide} />
      <Table<Row>
        className="scroll"
        size="middle"
        rowKey={rowKey}
        columns={shownColumns(columns, hidden).map(({ key, title, render, sort: by }) => ({
          key,
          title,
          render: (_: unknown, row: Row) => render(row),
          ...(by === undefined ? {} : { sorter: true, sortOrder: orderOf(sort, by), sortDirections: [...directions] }),
        }))}
        dataSource={page.rows}
        pagination={paging(page)}
        {...(selection === undefined ? {} : { rowSelection: selection })}
        locale={{ emptyText: t('list.nothing') }}
        onChange={(_page, _filters, sorter, { action }) => {
          if (action !== 'sort' || Array.isArray(sorter)) return;
          const by = columns.find(({ key }) => key === sorter.columnKey)?.sort;
          asked.change({ sort: by === undefined ? undefined : `${sorter.order === 'descend' ? '-' : ''}${by}` });
        }}
      />
    </div>
  );
}

const directions = ['ascend', 'descend', 'ascend'] as const;
