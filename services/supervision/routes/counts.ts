import { overseers } from '../../../domain/access/roles';
import { orderState } from '../../shared/orders/order-schema';
import { countsAnswer } from '../contract/counts';
import { ageBucket } from '../contract/procedures';
import { listAddress } from '../lists';
import { readCounts, readOrderCounts } from '../read-models/counts';
import { supervisionRoute } from '../route';
import { sumCounts, sumOfAll } from '../sum-counts';

/** How many procedures are open and late, by department, kind, stage and age; every number names its list. */
export const counts = supervisionRoute({
  method: 'get',
  path: '/counts',
  title: { zh: '统计', en: 'Counts' },
  who: overseers,
  answer: countsAnswer,
  act: async ({ now }, { sql }) => {
    const [rows, orders] = await Promise.all([readCounts(sql, now), readOrderCounts(sql, now)]);
    const ages = sumCounts(rows, ['age']);
    return {
      body: {
        ...sumOfAll(rows),
        rows: sumCounts(rows, ['department', 'kind', 'stage']),
        byDepartment: sumCounts(rows, ['department']),
        byStage: sumCounts(rows, ['kind', 'stage']),
        byAge: ageBucket.options.flatMap((age) => ages.find((group) => group.age === age) ?? []),
        orders: orderState.options.map((state) => ({
          state,
          orders: orders.find((row) => row.state === state)?.orders ?? 0,
          list: listAddress('orders', { state }),
        })),
      },
    };
  },
});
