import { createServer, type RequestListener, type Server } from 'node:http';

/** A server that stands from the first moment: until its app is there it answers that it starts. */
export interface Doorway {
  server: Server;
  /** Hands all further requests to an app. */
  open(app: RequestListener): void;
  /** Says what is waited for. */
  waitFor(reason: string): void;
}

/** Opens the door on a port; `everywhere` listens on all interfaces, else on this machine only. Rejects when the port is taken. */
export function openDoorway(port: number, everywhere: boolean): Promise<Doorway> {
  let reason = 'starting';
  let app: RequestListener = (_request, response) => {
    response.writeHead(503, { 'content-type': 'application/json', 'cache-control': 'no-store', 'retry-after': '2' });
    response.end(JSON.stringify({ status: 'starting', parts: [{ name: 'services', ready: false, reason }] }));
  };
  const server = createServer((request, response) => app(request, response));
  // An upload of the largest file over a slow line takes this long.
  server.requestTimeout = 120_000;
  server.headersTimeout = 10_000;
  // Longer than clients keep a connection: one that the server closes first can meet a command under way.
  server.keepAliveTimeout = 65_000;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new Error(`Port ${port} is taken; choose another one, for instance PORT=${port + 1}.`) : error);
    });
    server.listen(port, everywhere ? undefined : '127.0.0.1', () =>
      resolve({
        server,
        open: (next) => {
          app = next;
        },
        waitFor: (what) => {
          reason = `waits for ${what}`;
        },
      }),
    );
  });
}

/** Tells whether an origin is this machine alone. */
export function isThisMachine(origin: string): boolean {
  return /^(localhost|127\..*|\[::1\])$/.test(new URL(origin).hostname);
}
