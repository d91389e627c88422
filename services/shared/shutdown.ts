import type { Server } from 'node:http';
import type { Logger } from 'pino';

/** Something that ends in its turn when the process is asked to. */
export interface Part {
  name: string;
  stop(): Promise<void>;
}

/** The part that lets running requests finish, for at most 10 seconds, and takes no new ones. */
export function serverPart(name: string, server: Server): Part {
  return {
    name,
    stop: () =>
      new Promise((resolve) => {
        const impatience = setTimeout(() => server.closeAllConnections(), 10_000);
        server.close(() => {
          clearTimeout(impatience);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

/** Ends the parts in the given order on SIGTERM or SIGINT, once, and then the process. */
export function stopOnSignal(parts: readonly Part[], logger: Logger): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    for (const part of parts) {
      await part.stop().catch(() => logger.error({ fault: 'stop', part: part.name }));
    }
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
}
