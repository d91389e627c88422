import { Command, CommanderError } from 'commander';
import { commands } from './commands';
import { exitStatus, Failure } from './failure';

const words = process.argv.slice(2);

async function main(): Promise<void> {
  const program = new Command('cli')
    .usage('<command> [options]   (npm run --silent cli -- <command> [options])')
    .description('Small tools of the credit casework system.')
    .showHelpAfterError('(add --help to see options and examples)')
    .exitOverride()
    .addHelpText('after', details);
  const wanted = words[0] === 'help' ? words[1] : words[0];
  for (const [name, { summary, load }] of Object.entries(commands)) {
    const command = program.command(name).summary(summary);
    if (name === wanted) (await load()).declare(command, process.env);
  }
  await program.parseAsync(words, { from: 'user' });
}

const details = `
With --json every command prints one JSON document on standard output and nothing else there; a failure is
{"error": {"code", "message"}}. Progress and messages go to standard error.

Exit status: 0 done · 1 the answer is no, or it failed · 2 wrongly called · 3 no running system found, or not reachable.

The system is found by the data folder (DATA_DIR, usually ./.data) on which \`npm start\` runs.

Example:
  npm run --silent cli -- deadline --start 2026-09-23 --amount 5 --unit wd`;

// A reader that has seen enough (such as head) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

main().catch((error: unknown) => {
  if (error instanceof CommanderError && error.exitCode === 0) return;
  const { code, message, status } = asFailure(error);
  if (words.includes('--json')) console.log(JSON.stringify({ error: { code, message } }));
  if (!(error instanceof CommanderError)) console.error(message); // commander has said it already
  process.exitCode = status;
});

function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (error instanceof CommanderError)
    return new Failure('wrongly-called', error.message.replace(/^error: /, ''), exitStatus.wronglyCalled);
  if (!(error instanceof Error)) return new Failure('failed', String(error));
  return new Failure('failed', error.message || error.name);
}
