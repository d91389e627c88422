import type { z } from 'zod';
import type { AttachmentShelf, NewAttachment } from '../../../infra/db/attachments';
import { actIdOf, uuidOf } from '../identity-of-act';
import type { Call } from '../route';
import type { uploadedFile } from './file-schema';

/** Keeps the file that came with a request; the same request keeps it once. */
export async function keepUpload(
  { file, identity, by, now }: Pick<Call<unknown, unknown, unknown>, 'file' | 'identity' | 'by' | 'now'>,
  attachments: AttachmentShelf,
  of: Pick<NewAttachment, 'redactedOf'> = {},
): Promise<z.input<typeof uploadedFile>> {
  if (!file || !identity) throw new Error('An upload has a file and an identity');
  const id = uuidOf(actIdOf(identity), 'file');
  const kept = await attachments.take(file, { id, person: by.actor.person, at: now.toISOString(), ...of });
  return { file: kept, scan: file.scan };
}
