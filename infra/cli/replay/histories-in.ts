import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Failure } from '../failure';

const history = z.looseObject({ events: z.array(z.looseObject({ eventType: z.unknown() })).min(1) });
const written = z.union([history, z.array(history).min(1)]);

/** One run of an execution as Temporal writes it in JSON. */
export type RecordedHistory = z.infer<typeof history>;

/** Reads a file with one history or the histories of several runs; throws `Failure` when it holds something else. */
export function historiesIn(file: string): RecordedHistory[] {
  const { data, success } = written.safeParse(jsonIn(file));
  if (!success)
    throw new Failure(
      'no-history',
      `${file} holds no history: {"events": […]} as Temporal writes it, or an array of such.`,
    );
  return Array.isArray(data) ? data : [data];
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure('no-history', `${file} cannot be read as JSON: ${reason}.`);
  }
}
