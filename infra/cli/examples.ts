/** Shows each line of words as it is typed, below the help of a command. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((words) => `  npm run --silent cli -- ${words}`).join('\n')}`;
}
