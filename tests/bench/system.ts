import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { Pool } from 'pg';
import { readSettings, type Settings } from '../../infra/config/settings';
import type { LiveStack } from '../support/live-stack';
import { usageOf } from './processes';

/** The system under measurement, and what is seen of it from outside. */
export interface Measured {
  stack: LiveStack;
  settings: Settings;
  /** As the app's role. */
  pool: Pool;
  /** As the owner of the tables, for fixtures. */
  owner: Pool;
  ownerUrl: string;
  /** The variables with which its programs run. */
  variables: NodeJS.ProcessEnv;
}

/** Looks at a system that runs. */
export function measured(stack: LiveStack): Measured {
  const variables = parseEnv(readFileSync(join(stack.dataDir, 'run.env'), 'utf8'));
  const settings = readSettings(variables);
  const ownerUrl = variables['DATABASE_OWNER_URL'] ?? '';
  const owner = new Pool({ connectionString: ownerUrl, max: 2 });
  return {
    stack,
    settings,
    owner,
    ownerUrl,
    variables,
    pool: new Pool({ connectionString: settings.databaseUrl, max: 8 }),
  };
}

/** The processor time in milliseconds that each part has used so far. */
export function cpuByPart({ stack }: Measured): Record<string, number> {
  return byPart(stack, ({ cpu }) => cpu);
}

/** Megabytes of memory per part: resident, and as its share counts (pages shared between processes are divided). */
export function memoryByPart({ stack }: Measured): Record<string, { rss: number; pss: number }> {
  return byPart(stack, ({ rss, pss }) => ({ rss: Math.round(rss), pss: Math.round(pss) }));
}

function byPart<T>(stack: LiveStack, read: (usage: ReturnType<typeof usageOf>) => T): Record<string, T> {
  return Object.fromEntries(stack.programs().map(({ name, pid }) => [name, read(usageOf(pid))]));
}
