import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { drawPort, isPortFree } from '../folder/ports';
import type { Part } from '../supervise/part';
import type { ProductionServer } from './temporal-production-build';

/** Where Temporal's production server runs. */
export interface ProductionPlace {
  readonly built: ProductionServer;
  readonly dataDir: string;
  /** Port of its frontend. */
  readonly port: number;
  /** The database account that owns its two databases. */
  readonly ownerUrl: string;
  readonly env: NodeJS.ProcessEnv;
}

/** The two databases of Temporal, beside the one of the office in the same cluster: one log, one instant. */
export const temporalDatabases = { main: 'temporal', visibility: 'temporal_visibility' } as const;

// One queue and one worker need no partitions: each would cost polls and forwarded tasks.
const dynamicConfig = `frontend.WorkflowTimeSkippingEnabled:
  - value: true
history.timerProcessorMaxTimeShift:
  - value: 20ms
matching.numTaskqueueReadPartitions:
  - value: 1
matching.numTaskqueueWritePartitions:
  - value: 1
`;

/** Temporal's production server, its four roles in one program, on PostgreSQL. */
export async function productionTemporalPart(place: ProductionPlace): Promise<Part> {
  const { built, dataDir, port, env } = place;
  const config = join(dataDir, 'temporal-dynamic.yaml');
  writeFileSync(config, dynamicConfig);
  const own = { ...env, ...databaseVariables(place.ownerUrl), ...(await portVariables(port)) };
  return {
    name: 'temporal',
    title: 'Temporal',
    stopSignal: 'SIGTERM',
    grace: 20_000,
    notReady: () => answers(`127.0.0.1:${port}`),
    command: () => ({
      file: built.server,
      args: ['start'],
      env: { ...own, DYNAMIC_CONFIG_FILE_PATH: config },
      cwd: dataDir,
    }),
  };
}

function databaseVariables(ownerUrl: string): NodeJS.ProcessEnv {
  const { hostname, port, username, password } = new URL(ownerUrl);
  return {
    DB: 'postgres12',
    POSTGRES_SEEDS: hostname,
    DB_PORT: port,
    POSTGRES_USER: username,
    POSTGRES_PWD: password,
    DBNAME: temporalDatabases.main,
    VISIBILITY_DBNAME: temporalDatabases.visibility,
    // Of each of the four roles; each connection is a process of PostgreSQL, and two cores keep no more than these busy.
    SQL_MAX_CONNS: '8',
    SQL_VIS_MAX_CONNS: '2',
    LOG_LEVEL: 'error',
    BIND_ON_IP: '127.0.0.1',
    TEMPORAL_BROADCAST_ADDRESS: '127.0.0.1',
  };
}

/** Each role listens on ports of its own, drawn once, so that a killed server comes back at the same places. */
async function portVariables(frontend: number): Promise<NodeJS.ProcessEnv> {
  const ports: Record<string, string> = { FRONTEND_GRPC_PORT: String(frontend) };
  const names = ['HISTORY_GRPC_PORT', 'MATCHING_GRPC_PORT', 'WORKER_GRPC_PORT', 'FRONTEND_HTTP_PORT'];
  for (const role of ['FRONTEND', 'HISTORY', 'MATCHING', 'WORKER']) names.push(`${role}_MEMBERSHIP_PORT`);
  for (const name of names) ports[name] = String(await anotherPort(Object.values(ports)));
  return ports;
}

async function anotherPort(taken: readonly (string | undefined)[]): Promise<number> {
  for (;;) {
    const port = drawPort();
    if (!taken.includes(String(port)) && (await isPortFree(port))) return port;
  }
}

async function answers(address: string): Promise<string | undefined> {
  const connection = await Connection.connect({ address, connectTimeout: '1s' });
  await connection.close();
  return undefined;
}
