import { createServer, type Server } from 'node:http';

/** Whether the worker takes work, and if not, what it waits for. */
export interface WorkerHealth {
  ready: boolean;
  reason: string | null;
}

/** Answers GET /healthz on loopback with the worker's state: 200 when ready, else 503. */
export function serveHealth(port: number, health: WorkerHealth): Server {
  const server = createServer((_request, response) => {
    response.writeHead(health.ready ? 200 : 503, { 'content-type': 'application/json' });
    response.end(JSON.stringify(health));
  });
  return server.listen(port, '127.0.0.1');
}
