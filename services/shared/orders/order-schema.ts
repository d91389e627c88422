import { z } from 'zod';
import { orderFindings } from '../../../domain/clock/rung';
import { format, inBoth, maybeInstant, pageOf, paging, procedureKind, searchText } from '../schemas';

/**
 * How a supervision order stands: waiting, waiting past its reply day, answered, settled because its clock ended first, or
 * closed by a supervisor as resolved or with a reply that is not accepted.
 */
export const orderState = z.enum(['open', 'overdue', 'answered', 'settled', ...orderFindings]);

/** Which supervision orders are wanted, and in which order. */
export const ordersQuery = z.strictObject({
  ...paging,
  state: orderState.optional(),
  kind: procedureKind.optional(),
  issued: z.enum(['by-hand', 'by-ladder']).optional(),
  q: searchText,
  sort: z.enum(['reply', '-reply', 'issued', '-issued', 'department', 'number']).default('reply'),
  format,
});

const act = z.strictObject({ label: inBoth, address: z.string() });

/** One supervision order as a table shows it. */
export const orderLine = z
  .strictObject({
    number: z.string(),
    paper: z.guid().nullable().meta({ description: 'Its paper; null for the moment before it is set.' }),
    case: z.guid(),
    caseNumber: z.string(),
    list: z.string(),
    subject: z.string(),
    procedure: z.guid(),
    kind: procedureKind,
    stage: z.string(),
    department: z.string().meta({ description: 'Who owes the reply.' }),
    clock: z.string(),
    ground: z.string().nullable().meta({ description: 'Why it was issued by hand; null where a ladder did.' }),
    state: orderState,
    issuedAt: z.string(),
    replyBy: z.iso.date(),
    answeredAt: maybeInstant,
    reply: z.string().nullable(),
    rounds: z
      .array(
        z.strictObject({
          reply: z.string(),
          answeredAt: z.string(),
          replyBy: z.iso.date(),
          returnedAt: z.string(),
          reason: z.string(),
        }),
      )
      .meta({ description: 'The replies that were refused, the first first.' }),
    settledAt: maybeInstant,
    circularAt: maybeInstant,
    closing: z
      .strictObject({ at: z.string(), finding: z.enum(orderFindings), reason: z.string() })
      .nullable()
      .meta({ description: 'What a supervisor found of it.' }),
    answer: act.nullable().meta({ description: 'Where the reader can answer it now.' }),
    giveBack: act.nullable().meta({ description: 'Where the reader can refuse the reply now and ask for another.' }),
    close: act.nullable().meta({ description: 'Where the reader can close it now.' }),
  })
  .meta({ id: 'SupervisionOrder' });

/** A page of supervision orders. */
export const ordersAnswer = pageOf(orderLine).meta({ id: 'SupervisionOrders' });
