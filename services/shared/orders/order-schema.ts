import { z } from 'zod';
import { format, inBoth, maybeInstant, pageOf, paging, procedureKind } from '../schemas';

/** How a supervision order stands: waiting, waiting past its reply day, answered, or settled because its clock ended first. */
export const orderState = z.enum(['open', 'overdue', 'answered', 'settled']);

/** Which supervision orders are wanted, and in which order. */
export const ordersQuery = z.strictObject({
  ...paging,
  state: orderState.optional(),
  sort: z.enum(['reply', '-reply', 'issued', '-issued', 'department', 'number']).default('reply'),
  format,
});

/** One supervision order as a table shows it. */
export const orderLine = z
  .strictObject({
    number: z.string(),
    case: z.guid(),
    caseNumber: z.string(),
    list: z.string(),
    subject: z.string(),
    procedure: z.guid(),
    kind: procedureKind,
    stage: z.string(),
    department: z.string().meta({ description: 'Who owes the reply.' }),
    clock: z.string(),
    state: orderState,
    issuedAt: z.string(),
    replyBy: z.iso.date(),
    answeredAt: maybeInstant,
    reply: z.string().nullable(),
    settledAt: maybeInstant,
    circularAt: maybeInstant,
    answer: z
      .strictObject({ label: inBoth, address: z.string() })
      .nullable()
      .meta({ description: 'Where the reader can answer it now.' }),
  })
  .meta({ id: 'SupervisionOrder' });

/** A page of supervision orders. */
export const ordersAnswer = pageOf(orderLine).meta({ id: 'SupervisionOrders' });
