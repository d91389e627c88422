import { overseers } from '../../../domain/access/roles';
import { aboutExport } from '../../shared/export/about-export';
import { exportTable, forExport } from '../../shared/export/export-table';
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
    const wanted = { ...forExport(query), department, circular: { from, to }, sort: 'department' as const };
    const { total, rows } = await readOrders(sql, { ...wanted, state: undefined }, now);
    const shown = rows.map((row) => presentOrder(row, call.by.actor));
    if (query.format !== 'json') {
      const table = { name: 'circular', head: heads.orders[language], rows: shown.map(cellsOfOrder) };
      return { download: await exportTable({ ...table, about: aboutExport(call) }, query.format) };
    }
    const departments = (await readUnresolved(sql, { from, to }, now)).map((row) => ({
      ...row,
      list: listAddress('circular', { from, to, department: row.department }),
    }));
    return { body: { total, page: query.page, pageSize: query.pageSize, from, to, departments, rows: shown } };
  },
});
