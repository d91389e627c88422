import type { z } from 'zod';
import { civilDateAt } from '../../domain/calendar/civil-date';
import { DomainError } from '../../domain/errors';
import { leadOf } from '../../infra/papers/document-number';
import { contentHash } from '../../infra/policy/content-hash';
import { uuidOf } from '../shared/identity-of-act';
import { presentOrder } from '../shared/orders/present-order';
import { readOrders } from '../shared/orders/read-orders';
import type { Sql } from '../shared/sql';
import { circularWords } from './circular-words';
import { circularLine, type issueCircularBody } from './contract/circulars';
import type { SupervisionDeps } from './supervision-deps';

/** What is issued: the days and words of the request, by whom, under which identity, at which instant. */
interface Issue extends z.output<typeof issueCircularBody> {
  actor: Parameters<typeof presentOrder>[1];
  identity: string;
  now: Date;
}

const insert = `
  insert into circular (id, number, issued_at, issued_by, from_day, to_day, remark, recipients, lines, sha256)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

/**
 * Issues a numbered circular of what stayed unresolved, frozen as it stands now, together with its paper, which has the
 * same id; answers it. Throws `contradiction` where nothing stayed unresolved and `malformed` for an unknown department;
 * neither takes a number.
 */
export async function issueCircular(
  { sql, departments, policies, papers, audit }: SupervisionDeps,
  { from, to, copies, remark, actor, identity, now }: Issue,
): Promise<string> {
  const stranger = copies.find((copy) => !departments.some(({ id }) => id === copy));
  if (stranger !== undefined) throw new DomainError('malformed', `There is no department ${stranger}.`, 'copies');
  const lines = await unresolvedLines(sql, { from, to }, actor, now);
  if (lines.length === 0) {
    const wayOut = 'choose other days, or look at the orders that still wait for their reply day';
    throw new DomainError('contradiction', `Nothing stayed unresolved from ${from} to ${to}: ${wayOut}.`);
  }
  const recipients = [...new Set([...lines.map(({ department }) => department), ...copies])].sort();
  const content = { from, to, remark, recipients, lines };
  const id = uuidOf(identity, 'circular');
  const { person } = actor;
  const nobody = { caseId: null, procedure: null, subject: null };
  const issued = { ...nobody, department: leadOf(policies), on: civilDateAt(now.toISOString()), number: null };
  const fields = circularWords(content, policies);
  const { sha256 } = await papers.issue({ ...issued, id, kind: 'circular', fields }, async (transaction, number) => {
    const values = [id, number, now, person, from, to, remark, recipients, JSON.stringify(lines)];
    await transaction.query(insert, [...values, contentHash({ number, ...content })]);
  });
  const by = { person, role: 'supervisor' } as const;
  await audit.append({
    stream: 'access',
    by,
    action: 'circular-issued',
    object: `circular/${id}`,
    content: { sha256 },
    reason: remark,
  });
  return id;
}

const mostLines = 5000;

async function unresolvedLines(sql: Sql, circular: { from: string; to: string }, reader: Issue['actor'], now: Date) {
  const all = { department: null, circular, sort: 'department', page: 1, pageSize: mostLines } as const;
  const { rows } = await readOrders(sql, all, now);
  return rows.map((row) => {
    const line = presentOrder(row, reader);
    const kept = Object.keys(circularLine.shape).map((name) => [name, line[name as keyof typeof line]]);
    return circularLine.parse(Object.fromEntries(kept));
  });
}
