import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { BadRequest } from './bad-request';
import { lines } from './lines';

/** What every command with `--stdin` says about it in its help. */
export const stdinHelp = `
With --stdin: one JSON object a line in, one JSON line out, in the same order; blank lines are skipped.
A bad line gives {"error":{"code":"...","field":"..."}} in its place, and the exit status is 1 at the end.
Codes: not-json, not-an-object, missing-field, unknown-field, wrong-type, unknown-value, out-of-range,
impossible-date, too-long (more than 64 KiB).`;

/** Answers a stream of JSON lines one by one; tells whether every line was a good request. */
export async function answerLines(
  answer: (request: unknown) => unknown,
  input: AsyncIterable<Buffer | string>,
  output: Writable,
): Promise<boolean> {
  let allGood = true;
  for await (const line of lines(input)) {
    if (line?.trim() === '') continue;
    const reply = replyTo(line, answer);
    allGood &&= reply.good;
    if (!output.write(`${JSON.stringify(reply.body)}\n`)) await once(output, 'drain');
  }
  return allGood;
}

function replyTo(line: string | null, answer: (request: unknown) => unknown): { good: boolean; body: unknown } {
  try {
    return { good: true, body: answer(parsed(line)) };
  } catch (error) {
    if (!(error instanceof BadRequest)) throw error;
    return { good: false, body: { error: { code: error.code, field: error.field } } };
  }
}

function parsed(line: string | null): unknown {
  if (line === null) throw new BadRequest('too-long', null, 'the line is longer than 64 KiB');
  try {
    return JSON.parse(line);
  } catch {
    throw new BadRequest('not-json', null, 'the line is not JSON');
  }
}
