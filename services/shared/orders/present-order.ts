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
    rounds: row.rounds,
    settledAt: utcOrNull(row.settledAt),
    circularAt: utcOrNull(row.circularAt),
    closing: row.closing && { ...row.closing, at: utc(row.closing.at) },
    ...actsOn(row, reader),
  };
}

function actsOn(row: OrderRow, { department, roles }: Actor): Pick<Line, 'answer' | 'giveBack' | 'close'> {
  const { kind, procedure, stage, closing, answeredAt, settledAt, ground } = row;
  const open = stage !== 'closed' && closing === null;
  const answers = open && answeredAt === null && department === row.department && roles.includes('officer');
  const supervises = open && roles.includes('supervisor');
  // An order by hand presses for its reply alone, which ends its clock.
  const presses = settledAt === null || ground !== null;
  const act = (service: string, name: string) => ({
    label: actLabel(kind, name),
    address: `/api/${service}/${folders[kind]}/${procedure}/acts/${name}`,
  });
  return {
    answer: answers ? act('department', 'answer-order') : null,
    giveBack: supervises && answeredAt !== null && presses ? act('supervision', 'return-reply') : null,
    close: supervises ? act('supervision', 'close-order') : null,
  };
}

/** The cells of an order in a file. */
export function cellsOfOrder(line: Line): (string | null)[] {
  const { number, department, caseNumber, list, subject, clock, ground, state, issuedAt, replyBy, closing } = line;
  const issued = [number, department, caseNumber, list, subject, clock, ground, state, issuedAt, replyBy];
  return [...issued, line.answeredAt, line.reply, closing?.at ?? null, closing?.reason ?? null];
}
