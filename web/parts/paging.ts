import type { TablePaginationConfig } from 'antd';
import { useWords } from '../app/use-words';
import type { useAsked } from './use-asked';

/** Pages of 10, 20 or 50 rows, cut by the service; page and size stand in the address. */
export function usePaging({ change }: ReturnType<typeof useAsked>) {
  const { t } = useWords();
  return ({ total, page, pageSize }: { total: number; page: number; pageSize: number }): TablePaginationConfig => ({
    total,
    current: page,
    pageSize,
    pageSizeOptions: [10, 20, 50],
    showSizeChanger: { 'aria-label': t('list.pageSize'), showSearch: false },
    showTotal: (count) => t('list.total', { count }),
    onChange: (next, size) => change({ page: size === pageSize ? String(next) : '1', pageSize: String(size) }),
  });
}
