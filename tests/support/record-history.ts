import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A recorded history as it is kept: the workflow id it ran under and the history as the server's tools write it. */
export interface RecordedHistory {
  workflowId: string;
  history: { events: { eventType: string }[] };
}

/**
 * Keeps a history under its kind and the test that ran it, unless one that took the same path is kept already; two
 * histories took the same path when their events are of the same types in the same order.
 */
export function recordHistory(folder: string, scenario: string, recorded: RecordedHistory): void {
  const [kind = 'other'] = recorded.workflowId.split('/');
  const types = recorded.history.events.map(({ eventType }) => eventType).join();
  const path = createHash('sha256').update(types).digest('hex').slice(0, 8);
  const place = join(folder, kind);
  mkdirSync(place, { recursive: true });
  if (readdirSync(place).some((name) => name.endsWith(`.${path}.json`))) return;
  const slug = scenario
    .replace(/[^\w]+/g, '-')
    .toLowerCase()
    .slice(0, 60);
  const file = join(place, `${slug}.${path}.json`);
  if (!existsSync(file)) writeFileSync(file, `${JSON.stringify(recorded)}\n`);
}
