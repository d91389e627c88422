import type { FileRef } from '../../../domain/procedure/file-ref';

/** Finds the files that an act names, in its own words or in those of a draft. */
export function filesNamed(said: object): readonly FileRef[] {
  const { attachments = [], draft } = said as { attachments?: FileRef[]; draft?: { attachments?: FileRef[] } };
  return [...attachments, ...(draft?.attachments ?? [])];
}
