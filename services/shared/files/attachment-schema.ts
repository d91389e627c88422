import { z } from 'zod';
import { type FileKind, fileTypes } from '../../../infra/files/inspect/file-types';
import { procedureKind } from '../schemas';
import { fileRef, scanState } from './file-schema';
import type { UploadRule } from './receive-file';

/** What may be attached: 50 MB at most. */
export const attachmentUpload: UploadRule = {
  taken: Object.keys(fileTypes) as FileKind[],
  mostBytes: 50 * 1024 * 1024,
};

/** The media types in which files are given out. */
export const attachmentTypes = Object.values(fileTypes).map(({ type }) => type);

/** A file of a case, with its copy for the public if there is one. */
export const attachmentLine = z
  .strictObject({
    file: fileRef,
    scan: scanState,
    uploadedAt: z.string(),
    by: z.string().nullable().meta({ description: 'Name of whoever uploaded it.' }),
    procedure: z.guid().nullable(),
    kind: procedureKind.nullable(),
    redacted: z.guid().nullable().meta({ description: 'Id of the copy for the public.' }),
  })
  .meta({ id: 'Attachment' });

/** The files of a case. */
export const attachmentsAnswer = z.strictObject({ rows: z.array(attachmentLine) }).meta({ id: 'Attachments' });

/** The files that the public may have. */
export const publicFilesAnswer = z.strictObject({ rows: z.array(fileRef) }).meta({ id: 'PublicFiles' });
