import { setTimeout as pause } from 'node:timers/promises';
import { Difference } from './difference';

const patience = 15_000;
const interval = 100;

/** Looks again and again until what is seen is as wanted, and returns it; throws `Difference` after fifteen seconds. */
export async function soon<Seen>(
  what: string,
  look: () => Promise<Seen>,
  wanted: (seen: Seen) => boolean,
  brief: (seen: Seen) => unknown = (seen) => seen,
): Promise<Seen> {
  const until = Date.now() + patience;
  for (;;) {
    const seen = await look();
    if (wanted(seen)) return seen;
    if (Date.now() > until) throw new Difference(what, 'within 15 seconds', brief(seen));
    await pause(interval);
  }
}
