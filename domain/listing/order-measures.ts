import type { RuleContext } from '../procedure/rule-context';
import type { ListingHappening, ListingState } from './listing-state';

/** The orders for every measure of the rules; a linked person's entry brings none. */
export function orderMeasures({ party, policy }: ListingState, context: RuleContext): ListingHappening[] {
  const orders = party === 'principal' ? policy.measures : [];
  return orders.map(({ measure, department }) => ({
    type: 'measure-ordered',
    order: context.newId(),
    measure,
    department,
  }));
}
