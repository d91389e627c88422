import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { until } from './until';

const root = resolve(__dirname, '../..');
const sources = [
  'activities',
  'domain',
  'infra',
  'policies',
  'services',
  'workflows',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
const aChange = `
/** A procedure that only the newer code knows. */
export function rehearsed(): Promise<string> {
  return Promise.resolve('newer');
}
`;

/** A worker with a later version of the workflow code beside the system's own; it makes its version the current one. */
export class NewerWorker {
  private constructor(
    private readonly folder: string,
    private readonly child: ChildProcess,
  ) {}

  /** Starts it on a running system and returns when its code is current; throws with its last words when it is not. */
  static async start(dataDir: string): Promise<NewerWorker> {
    const folder = mkdtempSync(join(tmpdir(), 'newer-worker-'));
    for (const source of sources) cpSync(join(root, source), join(folder, source), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    appendFileSync(join(folder, 'workflows/index.ts'), aChange);
    const known = parseEnv(readFileSync(join(dataDir, 'run.env'), 'utf8'));
    const port = Number(known['WORKER_HEALTH_PORT']) + 1;
    const env = { ...process.env, ...known, WORKER_HEALTH_PORT: String(port) };
    const child = spawn(process.execPath, ['--import', 'tsx', 'services/worker/main.ts'], {
      cwd: folder,
      env,
      stdio: 'pipe',
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (said += piece));
    const worker = new NewerWorker(folder, child);
    const ready = async () => (await fetch(`http://127.0.0.1:${port}/healthz`)).ok;
    if (!(await until(ready, 120_000, 300))) {
      worker.remove();
      throw new Error(`The newer worker did not start:\n${said}`);
    }
    return worker;
  }

  /** Kills it with SIGKILL. */
  kill(): void {
    this.child.kill('SIGKILL');
  }

  /** Kills it and removes its copy of the code. */
  remove(): void {
    this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
