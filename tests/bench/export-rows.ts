import { randomUUID } from 'node:crypto';
import { callers } from '../support/callers';
import { round, say } from './figures';
import { type Measured, memoryByPart } from './system';
import { fillWorklist } from './worklist';

/** A list of a hundred thousand rows as a file, with the most memory that the services took meanwhile. */
export async function measureExport(system: Measured): Promise<void> {
  await fillWorklist(system);
  const { publicOrigin: origin } = system.settings;
  const headersOf = callers(origin);
  for (const format of ['csv', 'xlsx']) {
    const before = memoryByPart(system)['services']?.rss ?? 0;
    let [most, bytes] = [before, 0];
    const watch = setInterval(() => {
      most = Math.max(most, memoryByPart(system)['services']?.rss ?? 0);
    }, 200);
    const since = performance.now();
    try {
      const headers = await headersOf('supervisor', randomUUID());
      const response = await fetch(`${origin}/api/supervision/cases?format=${format}`, { headers });
      if (!response.ok || !response.body) throw new Error(`export ${response.status}`);
      for await (const piece of response.body) bytes += (piece as Uint8Array).length;
    } finally {
      clearInterval(watch);
    }
    const seconds = round((performance.now() - since) / 1000);
    say('export', { format, seconds, megabytes: round(bytes / 1024 / 1024), servicesMb: { before, most } });
  }
}
