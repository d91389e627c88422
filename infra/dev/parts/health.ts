import { z } from 'zod';

const one = z.object({ ready: z.boolean(), reason: z.string().nullish() });
const all = z.object({ status: z.string(), parts: z.array(one.extend({ name: z.string() })) });

/** Asks a part for its health; throws when nobody answers within five seconds, or in other words than agreed. */
async function ask<T>(port: number, shape: z.ZodType<T>): Promise<T> {
  const url = `http://127.0.0.1:${port}/healthz`;
  const answer = await fetch(url, { signal: AbortSignal.timeout(5000) }).catch(() => undefined);
  if (answer === undefined) throw new Error(`no answer at ${url}`);
  return shape.parse(await answer.json());
}

/** Why the worker or the mail catcher is not ready, by its own word; undefined when it is. */
export async function notReadyBecause(port: number): Promise<string | undefined> {
  const { ready, reason } = await ask(port, one);
  return ready ? undefined : (reason ?? 'it gave no reason');
}

/** Why the services are not ready, part by part; undefined when all parts are. */
export async function servicesNotReady(port: number): Promise<string | undefined> {
  const { status, parts } = await ask(port, all);
  const unready = parts.filter(({ ready }) => !ready).map(({ name, reason }) => `${name}: ${reason ?? 'not ready'}`);
  if (unready.length > 0) return unready.join('; ');
  return status === 'ok' ? undefined : `it says "${status}"`;
}
