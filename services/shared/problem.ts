import type { ProblemCode } from './problem-codes';

/** One field that is at fault, with what is wrong and the way out. */
export interface FieldFault {
  field: string;
  message: string;
}

/** What a problem may say beyond its code and its sentence. */
export interface ProblemExtras {
  /** The one field at fault. */
  field?: string | undefined;
  errors?: readonly FieldFault[];
  /** Headers of the answer, such as Retry-After or Allow. */
  headers?: Readonly<Record<string, string>>;
}

/** A refusal of a service: it says which kind (`code`), what is wrong and the way out; never what is inside. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly code: ProblemCode,
    detail: string,
    readonly extras: ProblemExtras = {},
  ) {
    super(detail);
  }
}

/** Refuses what does not exist or is not the actor's own; the two are never told apart. */
export function notFound(what = 'page'): Problem {
  return new Problem('not-found', `There is no such ${what} among yours.`);
}
