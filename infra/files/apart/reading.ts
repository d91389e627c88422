import { once } from 'node:events';
import { FileRefused } from '../file-refused';

/** Says everything that a reading finds, a line of JSON each, no faster than it is taken; what it refuses is said last. */
export async function sayAll(found: AsyncIterable<unknown>): Promise<void> {
  try {
    for await (const said of found) await write({ said });
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    await write({ refused: { code: error.code, message: error.message } });
  }
}

async function write(part: object): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(part)}\n`)) await once(process.stdout, 'drain');
}
