import type { z } from 'zod';
import { utc, utcOrNull } from '../business-time';
import { actLabel, folders } from '../procedures';
import type { orderLine } from './order-schema';
import type { OrderRow } from './read-orders';

type Line = z.input<typeof orderLine>;

/** Shows an order; `mayAnswer` says whether its reader is somebody who can reply to it. */
export function presentOrder(row: OrderRow, mayAnswer: boolean): Line {
  const { number, caseNumber, list, subject, procedure, kind, stage, department, clock, state, replyBy, reply } = row;
  const waits = row.answeredAt === null && stage !== 'closed';
  const address = `/api/department/${folders[kind]}/${procedure}/acts/answer-order`;
  return {
    number,
    case: row.case,
    caseNumber,
    list,
    subject,
    procedure,
    kind,
    stage,
    department,
    clock,
    state,
    issuedAt: utc(row.issuedAt),
    replyBy,
    answeredAt: utcOrNull(row.answeredAt),
    reply,
    settledAt: utcOrNull(row.settledAt),
    circularAt: utcOrNull(row.circularAt),
    answer: waits && mayAnswer ? { label: actLabel(kind, 'answer-order'), address } : null,
  };
}

/** The cells of an order in a file. */
export function cellsOfOrder(line: Line): (string | null)[] {
  const { number, department, caseNumber, list, subject, clock, state, issuedAt, replyBy, answeredAt, reply } = line;
  return [number, department, caseNumber, list, subject, clock, state, issuedAt, replyBy, answeredAt, reply];
}
