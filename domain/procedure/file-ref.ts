/** A file on record, as an act names it: the bytes lie in the file store under their SHA-256 and never in a history. */
export interface FileRef {
  id: string;
  /** SHA-256 of the content, in hex. */
  sha256: string;
  name: string;
  /** Media type by content. */
  type: string;
  /** Bytes. */
  size: number;
}

/** What an act says beside its words; an act without files says nothing of them. */
export interface WithFiles {
  attachments?: FileRef[];
}

/** Takes the files of an act over into its event. */
export function filesOf({ attachments }: WithFiles): WithFiles {
  return attachments === undefined || attachments.length === 0 ? {} : { attachments };
}
