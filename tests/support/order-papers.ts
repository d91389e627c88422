import type { DataSource } from 'typeorm';
import type { OrderPaper } from '../../infra/mail/letters';
import { createOfficePress } from '../../infra/papers/office-press';
import { pressOrder } from '../../infra/papers/press-order';
import { loadPolicies } from '../../infra/policy/load-policies';

/** The papers of supervision orders as an installation sets them. */
export function orderPapersOf(dataSource: DataSource): OrderPaper {
  const policies = loadPolicies();
  const press = createOfficePress({ dataSource, policies, origin: 'https://credit.test', clock: () => new Date() });
  return (order) => pressOrder({ dataSource, press, policies }, order);
}
