import type { z } from 'zod';
import type { Actor } from '../../../domain/access/roles';
import { utc, utcOrNull } from '../business-time';
import { actLabel, folders } from '../procedures';
import type { orderLine } from './order-schema';
import type { OrderRow } from './read-orders';

type Line = z.input<typeof orderLine>;

/** Shows an order with what its reader can do about it. */
export function presentOrder(row: OrderRow, reader: Actor): Line {
  const { number, caseNumber, list, subject, procedure, kind, stage, department, clock, state, replyBy, reply } = row;
  return {
    number,
    paper: row.paper,
    case: row.case,
    caseNumber,
    list,
    subject,
    procedure,
    kind,
    stage,
    department,
    clock,
    ground: row.ground,
    state,
    issuedAt: utc(row.issuedAt),
    replyBy,
    answeredAt: utcOrNull(row.answeredAt),
    reply,
    settledAt: utcOrNull(row.settledAt),
    circularAt: utcOrNull(row.circularAt),
    closing: row.closing && { ...row.closing, at: utc(row.closing.at) },
    ...actsOn(row, reader),
  };
}

function actsOn(row: OrderRow, { department, roles }: Actor): Pick<Line, 'answer' | 'close'> {
  const { kind, procedure, stage, closing, answeredAt } = row;
  const open = stage !== 'closed' && closing === null;
  const answers = open && answeredAt === null && department === row.department && roles.includes('officer');
  const act = (service: string, name: string) => ({
    label: actLabel(kind, name),
    address: `/api/${service}/${folders[kind]}/${procedure}/acts/${name}`,
  });
  return {
    answer: answers ? act('department', 'answer-order') : null,
    close: open && roles.includes('supervisor') ? act('supervision', 'close-order') : null,
  };
}

/** The cells of an order in a file. */
export function cellsOfOrder(line: Line): (string | null)[] {
  const { number, department, caseNumber, list, subject, clock, ground, state, issuedAt, replyBy, closing } = line;
  const issued = [number, department, caseNumber, list, subject, clock, ground, state, issuedAt, replyBy];
  return [...issued, line.answeredAt, line.reply, closing?.at ?? null, closing?.reason ?? null];
}
