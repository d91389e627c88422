import type { Client } from '@temporalio/client';
import type { RequestHandler } from 'express';
import { createTransport } from 'nodemailer';
import { z } from 'zod';
import type { Sql } from '../sql';

/** One part of the system and how to ask whether it is ready: it answers with the reason why not, or null. */
export interface HealthPart {
  name: string;
  ask: () => Promise<string | null>;
}

const patience = 2500;
const workerAnswer = z.object({ ready: z.boolean(), reason: z.string().nullish() });

/** The database answers a statement. */
export function databaseHealth(sql: Sql): HealthPart {
  return { name: 'database', ask: () => sql.query('select 1').then(() => null) };
}

/** Temporal answers a call. */
export function temporalHealth(client: Client): HealthPart {
  return {
    name: 'temporal',
    ask: () =>
      client
        .withDeadline(Date.now() + patience, () => client.connection.workflowService.getSystemInfo({}))
        .then(() => null),
  };
}

/** The worker says on its own port that it takes work. */
export function workerHealth(port: number): HealthPart {
  return {
    name: 'worker',
    ask: async () => {
      const answer = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(patience) });
      const { ready, reason } = workerAnswer.parse(await answer.json());
      return ready ? null : (reason ?? 'it gave no reason');
    },
  };
}

/** The mail server greets and takes the credentials. */
export function mailHealth(url: string): HealthPart {
  const transport = createTransport({
    url,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
  });
  return { name: 'mail', ask: () => transport.verify().then(() => null) };
}

/** Answers GET /healthz: 200 when every part is ready, else 503 with the reason of each that is not. */
export function healthz(parts: readonly HealthPart[]): RequestHandler {
  return async (_request, response) => {
    const asked = await Promise.all(parts.map(state));
    const ready = asked.every((part) => part.ready);
    response.set('Cache-Control', 'no-store').status(ready ? 200 : 503);
    response.json({ status: ready ? 'ok' : 'degraded', parts: asked });
  };
}

async function state({ name, ask }: HealthPart): Promise<{ name: string; ready: boolean; reason: string | null }> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('it does not answer'), patience + 500);
  });
  const reason = await Promise.race([ask(), tooLong]).catch(() => 'it cannot be reached');
  clearTimeout(timer);
  return { name, ready: reason === null, reason };
}
