import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Errands } from '../errands';
import { Refusal } from '../refusal';
import type { Step } from '../say';

const version = 'v1.32.1';
const module = 'go.temporal.io/server';

/** Temporal's production server as built on this machine. */
export interface ProductionServer {
  /** Path of the server program. */
  readonly server: string;
  /** Path of the program that makes the server's tables. */
  readonly sqlTool: string;
  /** Folder of the table definitions for PostgreSQL. */
  readonly schema: string;
  readonly version: string;
}

/** Where the server is built, and who builds. */
export interface BuildPlace {
  readonly env: NodeJS.ProcessEnv;
  readonly errands: Errands;
  readonly log: string;
}

/** Builds Temporal's production server with Go, once per machine; throws Refusal that says how to get Go when there is none. */
export async function buildProductionServer({ env, errands, log }: BuildPlace, step: Step): Promise<ProductionServer> {
  const bin = join(goPath(env), 'bin', `temporal-server-${version}`);
  const built = { server: join(bin, 'server'), sqlTool: join(bin, 'sql') };
  if (!existsSync(built.server) || !existsSync(built.sqlTool)) {
    step.progress(`building server ${version} with Go (about 4 minutes on 2 cores, once)`);
    const packages = ['cmd/server', 'cmd/tools/sql'].map((path) => `${module}/${path}@${version}`);
    const command = { file: 'go', args: ['install', ...packages], env: { ...env, GOBIN: bin, GOFLAGS: '' }, cwd: '/' };
    await errands.run('Building the Temporal server', command, log);
  }
  return { ...built, schema: join(sources(env), 'schema/postgresql/v12'), version: version.slice(1) };
}

function goPath(env: NodeJS.ProcessEnv): string {
  const { status, stdout } = spawnSync('go', ['env', 'GOPATH'], { encoding: 'utf8', env });
  if (status === 0) return stdout.trim();
  throw new Refusal(
    "Temporal's production server is built with Go, and no `go` was found on the PATH.\n" +
      'Get Go 1.26 or newer from https://go.dev/dl (or: brew install go), then run the same command again.',
  );
}

function sources(env: NodeJS.ProcessEnv): string {
  const args = ['mod', 'download', '-json', `${module}@${version}`];
  const { stdout } = spawnSync('go', args, { encoding: 'utf8', env, cwd: '/' });
  return (JSON.parse(stdout) as { Dir: string }).Dir;
}
