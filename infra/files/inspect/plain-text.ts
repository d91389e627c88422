import { createReadStream } from 'node:fs';

/** The two ways in which texts of offices are written. */
export type TextEncoding = 'utf-8' | 'gb18030';

/** Tells in which encoding a file is text, reading it piece by piece; null for what is no text. */
export async function encodingOf(path: string): Promise<TextEncoding | null> {
  for (const encoding of ['utf-8', 'gb18030'] as const) if (await readsAs(path, encoding)) return encoding;
  return null;
}

/** Tells whether a file is plain text. */
export async function isText(path: string): Promise<boolean> {
  return (await encodingOf(path)) !== null;
}

async function readsAs(path: string, encoding: TextEncoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const piece of createReadStream(path)) {
      if (/[^\P{Cc}\t\n\r]|\uFFFD/u.test(decoder.decode(piece as Buffer, { stream: true }))) return false;
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}
