import type { TableColumnType, TableProps } from 'antd';

/** A column with the order that its service knows for it, as `due`; `-due` the other way round where `both`. */
export type ListColumn<Row> = TableColumnType<Row> & { sort?: string; both?: boolean };

type OnChange<Row> = NonNullable<TableProps<Row>['onChange']>;

/** Lets a press on a head sort, and shows by which the rows are sorted now. */
export function withSorting<Row>(columns: readonly ListColumn<Row>[], now: string | null): TableColumnType<Row>[] {
  return columns.map(({ sort, both = false, ...column }) => {
    if (sort === undefined) return column;
    const order = now === sort ? 'ascend' : now === `-${sort}` ? 'descend' : null;
    return {
      ...column,
      key: sort,
      sorter: true,
      sortDirections: both ? ['ascend', 'descend'] : ['ascend'],
      sortOrder: order,
    };
  });
}

/** Writes the order that a press on a head asks for; undefined takes it back. */
export function sortedBy<Row>(sorter: Parameters<OnChange<Row>>[2]): string | undefined {
  const { columnKey, order } = Array.isArray(sorter) ? (sorter[0] ?? {}) : sorter;
  if (!order || columnKey === undefined) return undefined;
  return order === 'descend' ? `-${String(columnKey)}` : String(columnKey);
}
