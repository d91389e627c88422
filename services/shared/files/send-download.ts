import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { Download } from '../route';

/** Sends a file to save, a stream piece by piece; a fault on the way cuts the line, so that half a file is never taken for a whole one. */
export async function sendDownload({ name, type, bytes, size }: Download, response: Response): Promise<void> {
  response.set('Content-Disposition', disposition(name)).type(type);
  if (Buffer.isBuffer(bytes)) return void response.send(bytes);
  if (size !== undefined) response.set('Content-Length', String(size));
  try {
    await pipeline(bytes, response);
  } catch (error) {
    // The reader has gone away; there is nobody to tell.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}

/** Names a file for every browser: plain letters for old ones, RFC 8187 for the others. */
function disposition(name: string): string {
  const plain = name.replaceAll(/[^\w.-]/g, '_');
  if (plain === name) return `attachment; filename="${name}"`;
  const full = encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}
