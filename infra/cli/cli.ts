import { Command, CommanderError } from 'commander';
import { commands } from './commands';

const USAGE_ERROR = 2;

async function main(words: readonly string[]): Promise<void> {
  const program = new Command('cli')
    .usage('<command> [options]   (npm run --silent cli -- <command> [options])')
    .description('Small tools of the credit casework system.')
    .showHelpAfterError('(add --help to see options and examples)')
    .exitOverride()
    .addHelpText('after', '\nExample:\n  npm run --silent cli -- deadline --start 2026-09-23 --amount 5 --unit wd');
  const wanted = words[0] === 'help' ? words[1] : words[0];
  for (const [name, { summary, load }] of Object.entries(commands)) {
    const command = program.command(name).summary(summary);
    if (name === wanted) (await load()).declare(command);
  }
  await program.parseAsync(words, { from: 'user' });
}

// A reader that has seen enough (such as head) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

main(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : USAGE_ERROR;
    return;
  }
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
