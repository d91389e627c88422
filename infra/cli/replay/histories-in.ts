import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Failure } from '../failure';

const history = z.looseObject({ events: z.array(z.looseObject({ eventType: z.unknown() })).min(1) });
const named = z.looseObject({ workflowId: z.string(), history });
const bare = history.transform((events) => ({ workflowId: 'unnamed', history: events }));
const run = z.union([named, bare]);
const written = z.union([run.transform((one) => [one]), z.array(run).min(1)]);

/** One run of an execution, with the events as Temporal writes them in JSON. */
export type RecordedRun = z.output<typeof run>;

/** Reads a file with one history, named or bare, or those of several runs; throws `Failure` when it holds something else. */
export function historiesIn(file: string): RecordedRun[] {
  const { data, success } = written.safeParse(jsonIn(file));
  if (success) return data;
  const shapes =
    '{"events": […]} as Temporal writes it, {"workflowId", "history"} as tests record it, or an array of such';
  throw new Failure('no-history', `${file} holds no history: expected ${shapes}.`);
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure('no-history', `${file} cannot be read as JSON: ${reason}.`);
  }
}
