/** The closed list of reasons for which the domain refuses; services map each to one HTTP status, nobody else does. */
export type DomainErrorCode =
  | 'malformed'
  | 'wrong-stage'
  | 'wrong-role'
  | 'not-yours'
  | 'no-mandate'
  | 'four-eyes'
  | 'minor'
  | 'unknown-act'
  | 'unknown-party'
  | 'unknown-statement'
  | 'unanswered-statements'
  | 'window-open'
  | 'beyond-cap'
  | 'contradiction'
  | 'black-entry-open'
  | 'no-consent'
  | 'pack-unusable'
  | 'stale-version'
  | 'closed';

/** A refusal by a rule of the domain: it says which rule (`code`), which field if one is at fault, and the way out. */
export class DomainError extends Error {
  /** Fixed, so that the name survives the journey through a Temporal failure as its type. */
  override readonly name = 'DomainError';

  constructor(
    readonly code: DomainErrorCode,
    message: string,
    readonly field?: string,
  ) {
    super(message);
  }
}
