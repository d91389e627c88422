import type { ReactNode } from 'react';

/** A column of a list. */
export interface Column<Row> {
  /** Its name in the settings that a person keeps. */
  key: string;
  title: string;
  render: (row: Row) => ReactNode;
  /** The word by which the service sorts by it; `-` before it turns the order around. */
  sort?: string;
  /** Cannot be hidden, such as the column that leads to the case. */
  fixed?: boolean;
}

/** The columns to show: all but those that the person hid. */
export function shownColumns<Row>(columns: readonly Column<Row>[], hidden: readonly string[]): Column<Row>[] {
  return columns.filter(({ key, fixed = false }) => fixed || !hidden.includes(key));
}

/** The order of a column in antd's words, from the word in the address. */
export function orderOf(sort: string | null, by: string): 'ascend' | 'descend' | null {
  if (sort === by) return 'ascend';
  return sort === `-${by}` ? 'descend' : null;
}
