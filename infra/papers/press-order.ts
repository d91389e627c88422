import type { DataSource } from 'typeorm';
import { civilDateAt } from '../../domain/calendar/civil-date';
import type { PaperRef } from '../../domain/notice/notice-state';
import { stableUuid } from '../crypto/stable-uuid';
import { clockWords } from '../mail/reminder-words';
import type { Policies } from '../policy/load-policies';
import { dateInPaper } from './compose/figures';
import { sentence } from './compose/sentences';
import { leadOf } from './document-number';
import { actLanguage, authorityOf } from './finish-paper';
import type { OfficePress } from './office-press';
import { filled } from './sheet-of';

/** What the papers of supervision orders are made of: the case file, the press, and the registers and phrases. */
export interface OrderPaperParts {
  dataSource: DataSource;
  press: OfficePress;
  policies: Pick<Policies, 'departments' | 'words'>;
}

interface OrderRow {
  caseId: string;
  caseNumber: string;
  department: string;
  clock: string;
  dueOn: string;
  issuedAt: Date;
  replyBy: string;
  ground: string | null;
}

const statement = `
  select o.case_id as "caseId", f.number as "caseNumber", o.department, o.clock, k.due_on::text as "dueOn",
    o.issued_at as "issuedAt", o.reply_by::text as "replyBy", o.ground
  from supervision_order o join case_file f on f.id = o.case_id
    join clock k on k.procedure_id = o.procedure_id and k.id = o.clock_id
  where o.procedure_id = $1 and o.number = $2`;

/**
 * Sets a supervision order (督办单) as PDF under its number, issued by the lead office to the one that owes the reply, once;
 * throws a plain error, worth another try, where the case file does not know the order.
 */
export async function pressOrder(
  { dataSource, press, policies }: OrderPaperParts,
  { procedure, number }: { procedure: string; number: string },
): Promise<PaperRef> {
  const [order] = await dataSource.query<OrderRow[]>(statement, [procedure, number]);
  if (!order) throw new Error(`the case file does not know the supervision order ${number}`);
  const { caseId, caseNumber, department, issuedAt, replyBy } = order;
  return press.issue({
    id: stableUuid(`${procedure}/${number}`),
    kind: 'supervision-order',
    caseId,
    procedure,
    subject: null,
    department: leadOf(policies),
    on: civilDateAt(issuedAt.toISOString()),
    number,
    fields: {
      addressee: authorityOf({ policies }, department),
      caseNumber,
      pressedFor: pressedFor(order, policies),
      replyBy: dateInPaper(replyBy, actLanguage, 'replyBy'),
    },
  });
}

const lacking = `
  select o.procedure_id as procedure, o.number from supervision_order o
  where not exists (select from paper where paper.procedure_id = o.procedure_id and paper.kind = 'supervision-order'
    and paper.number = o.number)
  order by o.issued_at limit 1000`;

/** Sets every order that has no paper yet, such as one whose mail was never tried; answers how many. */
export async function pressLackingOrders(parts: OrderPaperParts): Promise<number> {
  const orders = await parts.dataSource.query<{ procedure: string; number: string }[]>(lacking);
  for (const order of orders) await pressOrder(parts, order);
  return orders.length;
}

function pressedFor({ ground, clock, dueOn }: OrderRow, { words }: Pick<Policies, 'words'>): string {
  const { late, byHand } = words.supervision;
  if (ground !== null) return filled(byHand[actLanguage], { ground: sentence(ground, actLanguage) });
  const matter = Object.hasOwn(clockWords, clock) ? clockWords[clock as keyof typeof clockWords].zh : clock;
  return filled(late[actLanguage], { matter, dueOn: dateInPaper(dueOn, actLanguage, 'dueOn') });
}
