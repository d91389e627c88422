import type { OutboxMessage } from '../../activities/contract';
import type { ApplyingParts } from './applying-parts';
import type { Moved } from './tell-case';

interface MovedInCase extends Moved {
  case: string;
  number: string;
  subjects: string[];
}

type Addressee = Extract<OutboxMessage, { channel: 'mail' }>['to'];

/**
 * Writes one message to everybody whom a loaded year concerns: an office whose deadlines moved, and a subject whose own
 * time or whose matter moved, if it agreed to mail. A message that stands already is not written again.
 */
export async function writeMessages({ dataSource, consents }: ApplyingParts, year: number): Promise<void> {
  const moves: MovedInCase[] = await dataSource.query(
    `select m.*, c.case_id as case, f.number,
       coalesce((select array_agg(s.subject_id) from procedure_subject s where s.procedure_id = m.procedure), '{}') as subjects
     from calendar_case c join case_file f on f.id = c.case_id,
       jsonb_to_recordset(c.moved) as m (procedure uuid, clock text, name text, "from" text, "to" text, owner jsonb)
     where c.year = $1 and m."from" <> m."to" order by f.number, m.clock`,
    [year],
  );
  const concerned = new Map<string, { to: Addressee; moves: MovedInCase[] }>();
  for (const move of moves) {
    for (const to of addressees(move)) {
      const key = 'subject' in to ? to.subject : `${to.department}:${to.role}`;
      const entry = concerned.get(key) ?? { to, moves: [] };
      entry.moves.push(move);
      concerned.set(key, entry);
    }
  }
  for (const [key, { to, moves: theirs }] of concerned) {
    if ('subject' in to && (await consents.channelFor(to.subject)) !== 'electronic') continue;
    const [first] = theirs;
    if (!first) continue;
    const cases = [...new Set(theirs.map(({ number }) => number))].join('、');
    const message: OutboxMessage = {
      id: `calendar:${year}:${key}`,
      channel: 'mail',
      template: 'mail-calendar',
      to,
      fields: { year: String(year), cases, deadlines: String(theirs.length) },
      notice: null,
    };
    await dataSource.query(
      `insert into outbox (id, case_id, procedure_id, channel, content) values ($1, $2, $3, $4, $5)
       on conflict (id) do nothing`,
      [message.id, first.case, first.procedure, message.channel, message],
    );
  }
}

function addressees({ owner: { role, department }, subjects }: MovedInCase): Addressee[] {
  const office = department === null ? [] : [{ department, role }];
  return [...office, ...subjects.map((subject) => ({ subject }))];
}
