import { z } from 'zod';
import { orderState } from '../../shared/orders/order-schema';
import { procedureKind } from '../../shared/schemas';
import { ageBucket } from './procedures';

const numbers = {
  open: z.int(),
  overdue: z.int(),
  overdueShare: z
    .number()
    .min(0)
    .max(1)
    .meta({ description: 'Overdue of open, to four digits; 0 where none is open.' }),
  lists: z
    .strictObject({ open: z.string(), overdue: z.string() })
    .meta({ description: 'The list behind each number, as an address with its query.' }),
};

/** Open procedures of all departments, in all and by department, kind, stage and age, and how orders stand. */
export const countsAnswer = z
  .strictObject({
    ...numbers,
    rows: z.array(z.strictObject({ department: z.string(), kind: procedureKind, stage: z.string(), ...numbers })),
    byDepartment: z.array(z.strictObject({ department: z.string(), ...numbers })),
    byStage: z.array(z.strictObject({ kind: procedureKind, stage: z.string(), ...numbers })),
    byAge: z.array(z.strictObject({ age: ageBucket, ...numbers })),
    orders: z.array(z.strictObject({ state: orderState, orders: z.int(), list: z.string() })),
  })
  .meta({ id: 'Counts' });
