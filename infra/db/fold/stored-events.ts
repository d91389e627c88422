import type { EntityManager } from 'typeorm';
import type { StoredEvent } from './fold-procedure';

/** Reads all events of these procedures, grouped by procedure, each in the order of its numbers. */
export async function storedEvents(
  database: EntityManager,
  procedures: readonly string[],
): Promise<Map<string, StoredEvent[]>> {
  const events: StoredEvent[] = await database.query(
    `select procedure_id, kind, seq, content, commit_seq, wakes_at from procedure_event
     where procedure_id = any ($1) order by procedure_id, seq`,
    [procedures],
  );
  const groups = new Map<string, StoredEvent[]>(procedures.map((procedure) => [procedure, []]));
  for (const event of events) groups.get(event.procedure_id)?.push(event);
  return groups;
}
