import { overseers } from '../../../domain/access/roles';
import { aboutExport } from '../../shared/export/about-export';
import { allPages, each } from '../../shared/export/all-pages';
import { exportTable } from '../../shared/export/export-table';
import { cellsOfOrder, presentOrder } from '../../shared/orders/present-order';
import { readOrders } from '../../shared/orders/read-orders';
import heads from '../../shared/texts/tables.json';
import { circularAnswer, circularQuery } from '../contract/circular';
import { listAddress } from '../lists';
import { readUnresolved } from '../read-models/circular';
import { supervisionRoute } from '../route';

/** The circular: what stayed unresolved after its order's reply day, grouped by department. */
export const circular = supervisionRoute({
  method: 'get',
  path: '/circular',
  title: { zh: '督查通报', en: 'Circular' },
  who: overseers,
  query: circularQuery,
  answer: circularAnswer,
  exports: true,
  act: async (call, { sql }) => {
    const { query, now, language } = call;
    const { from, to, department = null } = query;
    const asked = {
      ...query,
      department,
      circular: { from, to },
      sort: 'department' as const,
      state: undefined,
    };
    if (query.format !== 'json') {
      const all = allPages(sql, (sql, wanted) => readOrders(sql, { ...asked, ...wanted }, now));
      const cells = each(all, (row) => cellsOfOrder(presentOrder(row, call.by.actor)));
      const table = { name: 'circular', head: heads.orders[language], rows: cells };
      return { download: exportTable({ ...table, about: aboutExport(call) }, query.format) };
    }
    const { total, rows } = await readOrders(sql, asked, now);
    const shown = rows.map((row) => presentOrder(row, call.by.actor));
    const departments = (await readUnresolved(sql, { from, to }, now)).map((row) => ({
      ...row,
      list: listAddress('circular', { from, to, department: row.department }),
    }));
    return { body: { total, page: query.page, pageSize: query.pageSize, from, to, departments, rows: shown } };
  },
});
