/** One mistake in a policy file: the file as a person finds it, the line counted from 1, and what is wrong. */
export type Mistake = { readonly file: string; readonly line: number; readonly reason: string };

/** Everything that is wrong with the policy files, told at once, one `file:line: reason` per line of the message. */
export class PolicyMistakes extends Error {
  override readonly name = 'PolicyMistakes';

  constructor(readonly mistakes: readonly Mistake[]) {
    super(mistakes.map(({ file, line, reason }) => `${file}:${line}: ${reason}`).join('\n'));
  }
}

/** Returns what `build` makes, unless it noted mistakes: then throws all of them as `PolicyMistakes`. */
export function withoutMistakes<T>(build: (mistakes: Mistake[]) => T): T {
  const mistakes: Mistake[] = [];
  const built = build(mistakes);
  if (mistakes.length > 0) throw new PolicyMistakes(mistakes);
  return built;
}
