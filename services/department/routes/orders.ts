import { ordersAnswer, ordersQuery } from '../../shared/orders/order-schema';
import { ordersReply } from '../../shared/orders/orders-reply';
import { departmentOf } from '../own-department';
import { departmentRoute, officeRoles } from '../route';

/** The supervision orders to the own department. */
export const orders = departmentRoute({
  method: 'get',
  path: '/orders',
  title: { zh: '本部门督办单', en: 'Supervision orders to the department' },
  who: officeRoles,
  query: ordersQuery,
  answer: ordersAnswer,
  exports: true,
  act: (call, deps) => ordersReply(call, deps, departmentOf(call.by.actor)),
});
