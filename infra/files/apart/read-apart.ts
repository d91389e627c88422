import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { type FileRefusal, FileRefused } from '../file-refused';

/** What reading one file may take: memory of the process that reads it, and the time that it lets others wait. */
export interface Allowance {
  megabytes: number;
  seconds: number;
}

const root = resolve(__dirname, '../../..');
const lookEvery = 100;
// Under half of it is the heap: what is unpacked lies beside.
const heapShare = 0.5;
const longestLine = 4 * 1024 * 1024;

type Said = { said: unknown } | { refused: { code: FileRefusal; message: string } };

/**
 * Runs a program of `reading.ts` in a process of its own, which sees no setting and no key, and gives what it says one by
 * one, as fast as they are taken. Throws FileRefused for what it refuses, and when it takes more memory or time than
 * allowed or dies: whatever is in a file, this process goes on.
 */
export async function* readApart<Part>(program: string, args: readonly string[], allowed: Allowance) {
  const heap = `--max-old-space-size=${Math.floor(allowed.megabytes * heapShare)}`;
  const child = spawn(process.execPath, [heap, '--require', 'tsx/cjs', program, ...args], {
    cwd: root,
    env: {},
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  ended.catch(() => undefined);
  const watch = setInterval(() => void killWhenLarge(child, allowed.megabytes), lookEvery);
  try {
    for await (const line of inTime(linesOf(child.stdout), allowed.seconds)) {
      const part = JSON.parse(line) as Said;
      if ('refused' in part) throw new FileRefused(part.refused.code, part.refused.message);
      yield part.said as Part;
    }
    const [code, signal] = await ended;
    if (signal !== null) throw tooCostly();
    if (code !== 0) throw new FileRefused('malformed', 'The file is damaged and cannot be read; save it again.');
  } finally {
    clearInterval(watch);
    child.kill('SIGKILL');
  }
}

async function killWhenLarge(child: ChildProcess, megabytes: number): Promise<void> {
  // Elsewhere than on Linux the cap of the heap alone holds.
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
  const kilobytes = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
  if (kilobytes > megabytes * 1024) child.kill('SIGKILL');
}

async function* linesOf(stream: Readable): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of stream.setEncoding('utf8') as AsyncIterable<string>) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > longestLine) throw tooCostly();
    yield* lines;
  }
}

/** Counts only the time for which this process waits: who takes the parts may be slow. */
async function* inTime(lines: AsyncGenerator<string>, seconds: number): AsyncGenerator<string> {
  let left = seconds * 1000;
  for (;;) {
    const since = performance.now();
    const turn = await Promise.race([lines.next(), afterAWhile(left)]);
    if (turn === 'late') throw tooCostly();
    if (turn.done) return;
    left -= performance.now() - since;
    yield turn.value;
  }
}

function afterAWhile(ms: number): Promise<'late'> {
  return new Promise((settle) => setTimeout(() => settle('late'), Math.max(0, ms)).unref());
}

function tooCostly(): FileRefused {
  return new FileRefused(
    'unsafe-file',
    'Reading the file takes more memory or time than any honest one; save it anew.',
  );
}
