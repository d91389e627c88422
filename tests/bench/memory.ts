import { setTimeout as pause } from 'node:timers/promises';
import { say } from './figures';
import { type Measured, memoryByPart } from './system';

const settling = 3_000;

/** Memory of every part and of the whole stack at rest, in megabytes. */
export async function measureMemory(system: Measured): Promise<void> {
  await pause(settling);
  const parts = memoryByPart(system);
  const sum = (kind: 'rss' | 'pss') => Object.values(parts).reduce((total, part) => total + part[kind], 0);
  say('memory', { parts, rss: sum('rss'), pss: sum('pss') });
}
