import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** A wire between a program and its database that a test can cut and mend. */
export interface Wire {
  /** The address of the database through this wire. */
  to(databaseUrl: string): string;
  cut(): void;
  mend(): Promise<void>;
}

/** Lays a wire on a free port. */
export async function aWire(): Promise<Wire> {
  let target = { host: '127.0.0.1', port: 0 };
  const ends = new Set<Socket>();
  const hold = (socket: Socket) => {
    ends.add(socket);
    socket.on('error', () => undefined).on('close', () => ends.delete(socket));
    return socket;
  };
  const lay = () =>
    createServer((near) => {
      const far = hold(connect(target));
      hold(near).pipe(far).pipe(near);
    });
  let server: Server = lay();
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    to: (databaseUrl) => {
      const url = new URL(databaseUrl);
      target = { host: url.hostname, port: Number(url.port) };
      url.port = String(port);
      return url.href;
    },
    cut: () => {
      server.close();
      for (const end of ends) end.destroy();
    },
    mend: () => {
      server = lay();
      return listen(port);
    },
  };
}
