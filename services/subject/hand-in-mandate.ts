import type { z } from 'zod';
import type { Actor } from '../../domain/access/roles';
import { DomainError } from '../../domain/errors';
import { businessDay } from '../shared/business-time';
import { firstRow, type Sql } from '../shared/sql';
import type { mandateBody } from './contract/mandates';

/** Holds a mandate against what every mandate must be, and finds its agent; throws `malformed` naming the field. */
export async function checkMandate(
  { agent, from, until }: z.output<typeof mandateBody>,
  by: Actor,
  { sql, now }: { sql: Sql; now: Date },
): Promise<string> {
  const today = businessDay(now, 0);
  if (until < from) throw new DomainError('malformed', `The last day lies before the first, ${from}.`, 'until');
  if (until < today) throw new DomainError('malformed', `The last day lies before today, ${today}.`, 'until');
  const found = await firstRow<{ id: string }>(
    sql,
    `select id from person where user_name = $1 and 'agent' = any (roles)`,
    [agent],
  );
  if (!found) throw new DomainError('malformed', `No agent signs in as "${agent}"; ask for the exact name.`, 'agent');
  if (found.id === by.person)
    throw new DomainError('malformed', 'You need no mandate for yourself; name somebody else.', 'agent');
  return found.id;
}
