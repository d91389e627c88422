import type { z } from 'zod';
import { overseers } from '../../../domain/access/roles';
import { utcOrNull } from '../../shared/business-time';
import { outboxAnswer } from '../contract/outbox';
import { supervisionRoute } from '../route';

const statement = `
  select channel, state, count(*)::integer as messages,
    (count(*) filter (where possible_duplicate))::integer as "possibleDuplicates", min(written_at) as oldest
  from outbox group by channel, state order by channel, state`;

/** How many messages wait, were kept or refused on their way out. */
export const outbox = supervisionRoute({
  method: 'get',
  path: '/outbox',
  title: { zh: '发送情况', en: 'Messages on their way out' },
  who: overseers,
  answer: outboxAnswer,
  act: async (_call, { sql }) => {
    const rows = await sql.query<z.input<typeof outboxAnswer>['rows'][number]>(statement);
    return { body: { rows: rows.map((row) => ({ ...row, oldest: utcOrNull(row.oldest) })) } };
  },
});
