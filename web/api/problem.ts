/** A refusal as the services write it (RFC 9457), with the fields at fault. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  field?: string;
  errors?: readonly { field: string; message: string }[];
}

/** What is thrown when a service refuses. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }

  /** The stable last word of the problem's type, such as `task-taken`. */
  get code(): string {
    return this.problem.type.split(':').at(-1) ?? '';
  }

  /** Every field at fault with what is wrong. */
  get faults(): readonly { field: string; message: string }[] {
    const { errors, field, detail } = this.problem;
    return errors ?? (field === undefined ? [] : [{ field, message: detail }]);
  }
}
