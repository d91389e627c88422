import { spawn } from 'node:child_process';
import { Failure } from '../failure';

/** Runs the system's tar to its end, giving it these lines to read; throws `Failure` with its words when it fails. */
export async function tar(words: readonly string[], input = ''): Promise<void> {
  const program = spawn('tar', words, { stdio: ['pipe', 'ignore', 'pipe'] });
  let complaint = '';
  program.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  program.stdin.on('error', () => undefined);
  program.stdin.end(input);
  const end = await new Promise<number | string>((resolve) => {
    program.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'ENOENT' ? 'the program tar is missing: install it (apt-get install tar)' : error.message),
    );
    program.once('close', (code, signal) => resolve(code ?? signal ?? 'no exit code'));
  });
  if (end !== 0) throw new Failure('tar-failed', `tar did not succeed (${end}). ${complaint.trim()}`.trim());
}
