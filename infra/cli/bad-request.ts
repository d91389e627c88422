/** What is wrong with a request: a stable code, the field at fault if there is one, and a sentence for people. */
export class BadRequest extends Error {
  constructor(
    readonly code: string,
    readonly field: string | null,
    message: string,
  ) {
    super(message);
  }
}
