import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import pino, { type DestinationStream, type Logger } from 'pino';

/** Makes the log of a process: one JSON line per event, to the given stream or to standard output. */
export function createLogger(level = 'info', destination?: DestinationStream): Logger {
  const options = { level, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime };
  return destination ? pino(options, destination) : pino(options);
}

/**
 * Logs each request by an allow-list: method, route pattern, status, time and the opaque person id.
 * Addresses, bodies, names, codes and tokens have no way into it.
 */
export function logRequests(logger: Logger, service: string): RequestHandler {
  return (request, response, next) => {
    const begun = process.hrtime.bigint();
    const id = randomUUID();
    response.set('X-Request-Id', id);
    response.on('finish', () => {
      const pattern: unknown = request.route?.path;
      logger.info({
        request: id,
        service,
        method: request.method,
        route: typeof pattern === 'string' ? pattern : 'none',
        status: response.statusCode,
        ms: Math.round(Number(process.hrtime.bigint() - begun) / 1e5) / 10,
        person: typeof response.locals['person'] === 'string' ? response.locals['person'] : undefined,
      });
    });
    next();
  };
}
