import { spawn } from 'node:child_process';
import { join } from 'node:path';

const entry = join(__dirname, '../../infra/cli/cli.mjs');

/** What a command line left behind: its exit status and all that it printed. */
export interface CommandOutcome {
  status: number | null;
  out: string;
  err: string;
}

/** Runs the project's command line with these words, this standard input and these variables, to its end. */
export function commandLine(words: readonly string[], input = '', variables: object = {}): Promise<CommandOutcome> {
  return new Promise((resolve, reject) => {
    const program = spawn(process.execPath, [entry, ...words], {
      stdio: 'pipe',
      env: { ...process.env, ...variables },
    });
    const outcome: CommandOutcome = { status: null, out: '', err: '' };
    program.stdout.setEncoding('utf8').on('data', (text: string) => (outcome.out += text));
    program.stderr.setEncoding('utf8').on('data', (text: string) => (outcome.err += text));
    program.on('error', reject);
    program.on('close', (status) => resolve({ ...outcome, status }));
    program.stdin.on('error', () => undefined);
    program.stdin.end(input);
  });
}
