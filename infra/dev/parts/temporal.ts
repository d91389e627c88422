import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { searchAttributes } from '../../temporal/search-attributes';
import type { Part } from '../supervise/part';
import type { TemporalBinary } from './temporal-binary';

/** Where the development server of Temporal runs. */
export interface TemporalPlace {
  readonly binary: TemporalBinary;
  readonly dataDir: string;
  readonly port: number;
  readonly uiPort: number;
  readonly namespace: string;
  /** Where the Web UI has payloads read for a signed-in operator. */
  readonly codecEndpoint: string;
  readonly env: NodeJS.ProcessEnv;
}

/** The development server of Temporal as a part: its state on disk, its Web UI on, executions that may be moved forward in time. */
export function temporalPart(place: TemporalPlace): Part {
  const { binary, dataDir, port, uiPort, namespace, env } = place;
  const folder = join(dataDir, 'temporal');
  mkdirSync(folder, { recursive: true });
  const flags: Record<string, string> = {
    '--db-filename': join(folder, 'temporal.db'),
    '--namespace': namespace,
    '--ip': '127.0.0.1',
    '--port': String(port),
    '--ui-port': String(uiPort),
    '--ui-codec-endpoint': place.codecEndpoint,
    // As the portal shows it to operators, under its own origin.
    '--ui-public-path': '/temporal',
  };
  const dynamic = ['frontend.WorkflowTimeSkippingEnabled=true', 'history.timerProcessorMaxTimeShift="20ms"'];
  const args = [
    ...Object.entries(flags).flat(),
    '--ui-disable-news-fetch',
    ...dynamic.flatMap((setting) => ['--dynamic-config-value', setting]),
    ...searchAttributes.flatMap((name) => ['--search-attribute', `${name}=Keyword`]),
  ];
  return {
    name: 'temporal',
    title: 'Temporal',
    stopSignal: 'SIGTERM',
    grace: 10_000,
    notReady: () => answers(`127.0.0.1:${port}`),
    command: () => ({ file: binary.path, args: ['server', 'start-dev', ...args], env, cwd: folder }),
  };
}

async function answers(address: string): Promise<string | undefined> {
  const connection = await Connection.connect({ address, connectTimeout: '1s' });
  await connection.close();
  return undefined;
}
