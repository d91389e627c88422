/** Why a file is refused: too many bytes, a wrong kind of file, or something in it that may do harm. */
export type FileRefusal = 'too-large' | 'unsafe-file' | 'malformed';

/** Refuses a file; the sentence says what is wrong and the way out. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';

  constructor(
    readonly code: FileRefusal,
    message: string,
  ) {
    super(message);
  }
}
