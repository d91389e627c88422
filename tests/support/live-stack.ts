import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = resolve(__dirname, '../..');

/** The parts that a fault can strike. */
export type Part = 'worker' | 'services' | 'postgres' | 'temporal' | 'mail';

/** What a live system is started with. */
export interface LiveWish {
  /** With Temporal's production server on PostgreSQL; needs Go. */
  durable?: boolean;
  /** With the built pages. */
  pages?: boolean;
  /** Variables beside the usual ones. */
  settings?: NodeJS.ProcessEnv;
}

function freePort(): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolvePort(port));
    });
  });
}

/** A whole system as `npm start` runs it, in a folder of its own, whose parts can be killed. */
export class LiveStack {
  private constructor(
    private readonly child: ChildProcess,
    readonly dataDir: string,
    readonly url: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  /** Starts the system, with built pages if asked, and returns when it says that it is ready; throws with its last words when it does not. */
  static async start({ durable = false, pages = false, settings = {} }: LiveWish = {}): Promise<LiveStack> {
    const dataDir = mkdtempSync(join(tmpdir(), 'faults-'));
    const port = await freePort();
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: String(port),
      INSTALLATION: 'development',
      ...settings,
    };
    delete env['TEST_STACK'];
    const flags = ['--no-demo', ...(durable ? ['--durable'] : []), ...(pages ? [] : ['--no-pages'])];
    const child = spawn(process.execPath, ['infra/dev/start.mjs', ...flags], {
      cwd: root,
      env,
      stdio: 'pipe',
    });
    let said = '';
    child.stdout?.on('data', (piece) => (said += piece));
    child.stderr?.on('data', (piece) => (said += piece));
    const stack = new LiveStack(child, dataDir, `http://127.0.0.1:${port}`, env);
    for (let waited = 0; !said.includes('is ready'); waited += 1) {
      if (child.exitCode !== null || waited > 1200) throw new Error(`The system did not start:\n${said}`);
      await pause(500);
    }
    return stack;
  }

  /** Kills a part with SIGKILL and returns its pid; throws when there was none to kill. */
  kill(part: Part): number {
    const found = this.programs().find(({ name }) => name === part);
    if (found === undefined) throw new Error(`No ${part} runs`);
    process.kill(found.pid, 'SIGKILL');
    return found.pid;
  }

  /** The programs that run now, by the name of their part. */
  programs(): { name: string; pid: number }[] {
    const { programs } = JSON.parse(readFileSync(join(this.dataDir, 'run.json'), 'utf8')) as {
      programs: Record<string, { pid: number }>;
    };
    return Object.entries(programs).map(([name, { pid }]) => ({ name, pid }));
  }

  /** Waits until every part is ready again; throws after two minutes, with what is not. */
  async healed(): Promise<void> {
    let last = '';
    for (let tries = 0; tries < 480; tries += 1) {
      try {
        const response = await fetch(`${this.url}/healthz`);
        last = await response.text();
        if (response.ok) return;
      } catch (error) {
        last = String(error);
      }
      await pause(250);
    }
    throw new Error(`The system did not heal: ${last}`);
  }

  /** Runs a command of the operator's command line on this system; gives its exit code and output. */
  cli(...words: string[]): Promise<{ code: number | null; output: string }> {
    const child = spawn(process.execPath, ['infra/cli/cli.mjs', ...words], { cwd: root, env: this.env, stdio: 'pipe' });
    let output = '';
    child.stdout.on('data', (piece) => (output += piece));
    child.stderr.on('data', (piece) => (output += piece));
    return new Promise((ended) => child.on('close', (code) => ended({ code, output })));
  }

  /** The address of the database as the app's role, as the system wrote it down for itself. */
  databaseUrl(): string {
    const [, url = ''] = /DATABASE_URL=(.*)/.exec(readFileSync(join(this.dataDir, 'run.env'), 'utf8')) ?? [];
    return url.replaceAll(/^["']|["']$/g, '');
  }

  /** Stops the system as Ctrl-C does and removes its folder. */
  async stop(): Promise<void> {
    const ended = new Promise((resolveEnd) => this.child.once('exit', resolveEnd));
    this.child.kill('SIGINT');
    await ended;
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
