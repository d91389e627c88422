/** The exit statuses of every command; zero is success. */
export const exitStatus = { failed: 1, wronglyCalled: 2, notRunning: 3 } as const;

/** What a command could not do: a stable code for programs, a sentence with the way out for people, the exit status. */
export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(
    readonly code: string,
    message: string,
    readonly status: number = exitStatus.failed,
  ) {
    super(message);
  }
}
