import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';

/** The harmless text that every scanner takes for a virus (EICAR), in two halves so that none takes this file for one. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** A scanner that speaks clamd's INSTREAM over TCP and knows one virus, EICAR. */
export interface Clamd {
  url: string;
  /** How many streams it was sent. */
  scans: () => number;
  stop: () => Promise<void>;
}

/** Starts the scanner on a free port, or on the given one. */
export async function aClamd(port = 0): Promise<Clamd> {
  let scans = 0;
  const server = createServer((socket) => {
    let held = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (piece) => {
      held = Buffer.concat([held, piece]);
      const said = streamIn(held);
      if (said === null) return;
      scans += 1;
      socket.end(said.includes(eicar) ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0');
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    scans: () => scans,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Puts the pieces of a stream together; null until its end, a piece of no bytes, has come. */
function streamIn(held: Buffer): Buffer | null {
  const command = 'zINSTREAM\0';
  if (held.length < command.length) return null;
  if (held.subarray(0, command.length).toString() !== command) throw new Error('That is no INSTREAM.');
  const pieces: Buffer[] = [];
  for (let at = command.length; held.length >= at + 4; ) {
    const length = held.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    if (held.length < at + 4 + length) return null;
    pieces.push(held.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
