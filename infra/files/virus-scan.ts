import { createReadStream } from 'node:fs';
import { connect } from 'node:net';

/** What a scan found: nothing, or the signature that the file bears. */
export type ScanVerdict = { clean: true } | { clean: false; signature: string };

/** Has a file on disk scanned; throws when the scanner cannot be reached or does not answer. */
export type VirusScan = (path: string) => Promise<ScanVerdict>;

const patience = 30_000;

/** Makes the scan by a clamd at `tcp://host:port`, which gets the bytes by its INSTREAM command. */
export function createClamdScan(url: string): VirusScan {
  const { hostname: host, port } = new URL(url);
  return async (path) => {
    const socket = connect({ host, port: Number(port) });
    socket.setTimeout(patience, () => socket.destroy(new Error('clamd does not answer.')));
    const answered = (async () => {
      const pieces: Buffer[] = [];
      for await (const piece of socket) pieces.push(piece as Buffer);
      return Buffer.concat(pieces).toString().replace(/\0$/, '').trim();
    })();
    answered.catch(() => undefined);
    socket.write('zINSTREAM\0');
    for await (const piece of createReadStream(path)) {
      const length = Buffer.alloc(4);
      length.writeUInt32BE((piece as Buffer).length);
      if (socket.destroyed) break;
      if (!socket.write(Buffer.concat([length, piece as Buffer]))) await drained(socket);
    }
    socket.write(Buffer.alloc(4));
    return verdictOf(await answered);
  };
}

function drained(socket: ReturnType<typeof connect>): Promise<void> {
  return new Promise((resolve) => {
    socket.once('drain', resolve).once('close', () => resolve());
  });
}

function verdictOf(answer: string): ScanVerdict {
  if (answer.endsWith(': OK')) return { clean: true };
  const signature = /: (.+) FOUND$/.exec(answer)?.[1];
  if (signature !== undefined) return { clean: false, signature };
  throw new Error(`clamd answered: ${answer}`);
}
