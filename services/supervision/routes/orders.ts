import { z } from 'zod';
import { overseers } from '../../../domain/access/roles';
import { ordersAnswer, ordersQuery } from '../../shared/orders/order-schema';
import { ordersReply } from '../../shared/orders/orders-reply';
import { supervisionRoute } from '../route';

/** The supervision orders to all departments, or to one. */
export const orders = supervisionRoute({
  method: 'get',
  path: '/orders',
  title: { zh: '督办单', en: 'Supervision orders' },
  who: overseers,
  query: ordersQuery.extend({ department: z.string().min(1).max(40).optional() }),
  answer: ordersAnswer,
  exports: true,
  act: (call, deps) => ordersReply(call, deps, call.query.department ?? null),
});
