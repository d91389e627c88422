import { z } from 'zod';
import { orderLine } from '../../shared/orders/order-schema';
import { format, pageOf, paging } from '../../shared/schemas';
import { civilDate, text } from '../../shared/text';

const department = z.string().min(1).max(40);

/** What a circular is issued of: reply days (Asia/Shanghai) from first to last, who gets it besides those it names, and words to all. */
export const issueCircularBody = z
  .strictObject({
    from: civilDate,
    to: civilDate,
    copies: z.array(department).max(100).default([]),
    remark: text(2000),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'must not lie before from' });

/** Which circulars are wanted. */
export const circularsQuery = z.strictObject({
  ...paging,
  department: department.optional(),
  sort: z.enum(['issued', '-issued']).default('-issued'),
  format,
});

/** In which form an issued circular is wanted. */
export const circularFormat = z.strictObject({ format });

/** An order as a circular names it for good; whom its case concerns is left out. */
export const circularLine = orderLine
  .pick({
    number: true,
    department: true,
    case: true,
    caseNumber: true,
    list: true,
    kind: true,
    clock: true,
    ground: true,
    state: true,
    issuedAt: true,
    replyBy: true,
    answeredAt: true,
  })
  .meta({ id: 'CircularLine' });

const head = {
  id: z.guid(),
  number: z.string(),
  issuedAt: z.string(),
  issuedBy: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  remark: z.string(),
  recipients: z.array(z.string()),
};

/** A page of issued circulars. */
export const circularsAnswer = pageOf(
  z.strictObject({ ...head, unresolved: z.int() }).meta({ id: 'CircularHead' }),
).meta({ id: 'Circulars' });

/** A circular as it was issued; the hash (SHA-256) covers everything that it says. */
export const issuedCircular = z
  .strictObject({
    ...head,
    departments: z.array(z.strictObject({ department: z.string(), unresolved: z.int() })),
    lines: z.array(circularLine),
    sha256: z.string(),
  })
  .meta({ id: 'IssuedCircular' });
