import type { z } from 'zod';
import { aboutExport } from '../export/about-export';
import { allPages, each } from '../export/all-pages';
import { exportTable } from '../export/export-table';
import type { Call, Reply } from '../route';
import type { Sql } from '../sql';
import heads from '../texts/tables.json';
import type { ordersAnswer, ordersQuery } from './order-schema';
import { cellsOfOrder, presentOrder } from './present-order';
import { type OrderRow, readOrders } from './read-orders';

type OrdersCall = Call<unknown, z.output<typeof ordersQuery>, unknown>;

/** Answers with a page of supervision orders, of one department or (null) of all, or with a file of them. */
export async function ordersReply(
  call: OrdersCall,
  { sql }: { sql: Sql },
  department: string | null,
): Promise<Reply<z.input<typeof ordersAnswer>>> {
  const { query, now, language, by } = call;
  const shown = (row: OrderRow) => presentOrder(row, by.actor);
  if (query.format !== 'json') {
    const all = allPages(sql, (sql, wanted) => readOrders(sql, { ...query, ...wanted, department }, now));
    const table = { name: 'orders', head: heads.orders[language], rows: each(all, (row) => cellsOfOrder(shown(row))) };
    return { download: exportTable({ ...table, about: aboutExport(call) }, query.format) };
  }
  const { total, rows } = await readOrders(sql, { ...query, department }, now);
  return { body: { total, page: query.page, pageSize: query.pageSize, rows: rows.map(shown) } };
}
