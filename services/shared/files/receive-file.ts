import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import Busboy from '@fastify/busboy';
import type { Request, Response } from 'express';
import { FileRefused } from '../../../infra/files/file-refused';
import { type CheckedFile, checkSpooled } from '../../../infra/files/inspect/check-spooled';
import type { FileKind } from '../../../infra/files/inspect/file-types';
import { type Spool, type Spooled, tooLarge } from '../../../infra/files/spool';
import type { VirusScan } from '../../../infra/files/virus-scan';
import { Problem } from '../problem';

/** Which file a route takes: kinds by content, and how many bytes at most. */
export interface UploadRule {
  taken: readonly FileKind[];
  mostBytes: number;
}

/** Where files come in. */
export interface Intake {
  spool: Spool;
  scan: VirusScan | null;
}

const patience = 2_000;
const aroundFile = 64 * 1024;

/** Takes the one part `file` of a multipart body to disk, never whole into memory, and looks at it; throws for what is not taken. */
export async function receiveFile(request: Request, { spool, scan }: Intake, rule: UploadRule): Promise<CheckedFile> {
  const contentType = request.get('content-type') ?? '';
  if (!request.is('multipart/form-data'))
    throw new Problem('unsupported-media-type', 'Send the file as multipart/form-data in the part "file".');
  if (Number(request.get('content-length') ?? 0) > rule.mostBytes + aroundFile) throw tooLarge(rule.mostBytes);
  const { file, name } = await spooled(request, contentType, spool, rule.mostBytes);
  try {
    return await checkSpooled(file, { name, taken: rule.taken, scan });
  } catch (error) {
    await spool.remove(file);
    throw error;
  }
}

/** Lets a refused sender read the answer while it still sends, for two seconds; then the line is cut. */
export function stopListening(request: Request, response: Response): void {
  if (request.complete) return;
  request.unpipe();
  request.resume();
  const impatience = setTimeout(() => request.destroy(), patience);
  impatience.unref();
  response.once('close', () => clearTimeout(impatience));
}

async function spooled(
  request: Request,
  contentType: string,
  spool: Spool,
  mostBytes: number,
): Promise<{ file: Spooled; name: string }> {
  const parts = multipart(request, contentType);
  let taking: Promise<{ file: Spooled; name: string }> | null = null;
  const stray = new Promise<never>((_, reject) => {
    parts.on('file', (field: string, source: Readable, name: string) => {
      if (field !== 'file' || taking !== null) return void source.resume();
      taking = spool.take(source, mostBytes).then((file) => ({ file, name }));
      // What went wrong with the file is known before the rest of the body is there.
      taking.catch(reject);
    });
    for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const)
      parts.on(limit, () =>
        reject(new FileRefused('malformed', 'Send one file, in the part "file", and nothing else.')),
      );
  });
  request.pipe(parts);
  const ended = finished(parts, { readable: false }).catch(() => {
    throw new Problem('malformed', 'The body is no well-formed multipart/form-data, or ended too soon.', {
      field: 'file',
    });
  });
  request.once('aborted', () => parts.destroy(new Error('aborted')));
  await Promise.race([ended, stray]).catch(async (error: unknown) => {
    request.unpipe(parts);
    const half = await (taking as Promise<{ file: Spooled }> | null)?.catch(() => null);
    if (half) await spool.remove(half.file);
    throw error;
  });
  const taken = taking as Promise<{ file: Spooled; name: string }> | null;
  if (taken === null)
    throw new Problem('malformed', 'file: is missing; send it in the part "file".', { field: 'file' });
  return taken;
}

function multipart(request: Request, contentType: string) {
  try {
    return new Busboy({
      headers: { ...request.headers, 'content-type': contentType },
      preservePath: true,
      limits: { files: 1, fields: 0, parts: 2, headerPairs: 20 },
    });
  } catch {
    throw new Problem('malformed', 'The body is no well-formed multipart/form-data.', { field: 'file' });
  }
}
