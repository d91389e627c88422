import { z } from 'zod';
import type { FileRef } from '../../../domain/procedure/file-ref';
import { id } from '../schemas';

/** A file on record, exactly as the upload answered with it. */
export const fileRef = z
  .strictObject({
    id,
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be the SHA-256 as the upload answered with it'),
    name: z.string().min(1).max(200),
    type: z.string().min(1).max(100),
    size: z.int().positive(),
  })
  .meta({ id: 'FileRef' }) satisfies z.ZodType<FileRef>;

/** The files that an act names. */
export const files = z.array(fileRef).max(20, 'must name at most 20 files').exactOptional();

/** How far a file is known to be free of viruses. */
export const scanState = z.enum(['clean', 'not-scanned', 'quarantined', 'infected']);

/** An uploaded file: how acts name it, and how far it was scanned. */
export const uploadedFile = z.strictObject({ file: fileRef, scan: scanState }).meta({ id: 'UploadedFile' });
