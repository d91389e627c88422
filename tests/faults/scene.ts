import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import type { Client } from '@temporalio/client';
import { Pool } from 'pg';
import { loadKeys } from '../../infra/config/keys';
import { readSettings, type Settings } from '../../infra/config/settings';
import { openClient } from '../../infra/temporal/connect';
import { LiveStack } from '../support/live-stack';
import type { Road, Send } from '../support/short-case';
import { Witness } from '../support/witness';

/** How many times faster than in office mails are tried again: an hour of the schedule takes a minute. */
export const retryPace = 60;

/** A durable system under faults, with the witness outside it. */
export interface Scene {
  stack: LiveStack;
  settings: Settings;
  pool: Pool;
  client: Client;
  witness: Witness;
  road: Road;
  /** The bearer token of a demo person. */
  token: (user: string) => string;
  close(): Promise<void>;
}

/** Starts the whole system with Temporal's production server on PostgreSQL; needs Go. */
export async function openScene(): Promise<Scene> {
  const stack = await LiveStack.start({ durable: true, settings: { RETRY_PACE: String(retryPace) } });
  const variables = parseEnv(readFileSync(join(stack.dataDir, 'run.env'), 'utf8'));
  const settings = readSettings(variables);
  const pool = new Pool({ connectionString: settings.databaseUrl, max: 8 });
  pool.on('error', () => undefined); // connections that the killed database cut are replaced
  const { temporalAddress: address, temporalNamespace: namespace } = settings;
  const client = openClient({ address, namespace, codecKeys: loadKeys(settings).codec });
  const witness = new Witness(stack.dataDir, stack.url);
  const tokens = new Map<string, string>();
  for (const user of [
    'hr-officer',
    'hr-reviewer',
    'hr-approver',
    'hr-deputy',
    'hr-officer-2',
    'sandstone',
    'supervisor',
  ])
    tokens.set(user, await witness.token(user));
  const token = (user: string) => tokens.get(user) ?? '';
  const send: Send = (path, user, key, body) => witness.command(path, token(user), key, body);
  return {
    stack,
    settings,
    pool,
    client,
    witness,
    token,
    road: { send, pool, lookEvery: 100 },
    async close() {
      await client.connection.close();
      await pool.end();
      await stack.stop();
    },
  };
}
