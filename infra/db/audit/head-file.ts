import { open, readFile } from 'node:fs/promises';
import type { EntityManager } from 'typeorm';
import type { AuditHead } from './audit-head';
import { headsAfter } from './stored-heads';

/** Reads the heads of the file outside the database, oldest first; none when there is no file yet. */
export async function headsInFile(file: string): Promise<AuditHead[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  // A crash can leave half a line at the end; the next signing writes that head again.
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  return whole
    .split('\n')
    .filter(isHead)
    .map((line) => JSON.parse(line) as AuditHead);
}

/** Appends to the file every head that it lacks, one line of JSON each, and flushes it to disk. */
export async function appendHeads(database: EntityManager, file: string): Promise<void> {
  const last = (await headsInFile(file)).at(-1)?.seq ?? 0;
  const paper = await open(file, 'a+', 0o600);
  try {
    const { size } = await paper.stat();
    const torn = size > 0 && (await paper.read(Buffer.alloc(1), 0, 1, size - 1)).buffer.toString() !== '\n';
    if (torn) await paper.appendFile('\n');
    for (let heads = await headsAfter(database, last); heads.length > 0; ) {
      await paper.appendFile(heads.map((head) => `${JSON.stringify(head)}\n`).join(''));
      heads = await headsAfter(database, heads.at(-1)?.seq ?? 0);
    }
    await paper.sync();
  } finally {
    await paper.close();
  }
}

function isHead(line: string): boolean {
  return line.startsWith('{') && line.endsWith('}');
}
