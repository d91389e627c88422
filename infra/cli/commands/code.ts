import type { Command } from 'commander';
import { z } from 'zod';
import { codeReasons } from '../../../domain/identifiers/code-check';
import { type IdentifiedCode, identify } from '../../../domain/identifiers/identify';
import { answerLines, stdinHelp } from '../answer-lines';
import { wellFormed } from '../well-formed';

const kinds = {
  uscc: 'unified social credit code',
  id: 'citizen identity number',
  ambiguous: 'company code or identity number',
  unknown: 'neither a company code nor an identity number',
};
const codeRequest = z.strictObject({ code: z.string('give the code as a text') });

/** Declares `code`: whether a code is valid, whose it is, and what is wrong with it. */
export function declare(command: Command): void {
  command
    .description('Check a unified social credit code (GB 32100) or a citizen identity number (GB 11643).')
    .argument('[code]', 'the code; letters are capitals, lower case is refused and named')
    .option('--json', 'print one line of JSON')
    .option('--stdin', 'read many requests as JSON lines')
    .addHelpText('after', `${stdinHelp}\n${details}`)
    .action(async (code: string | undefined, flags: { json?: true; stdin?: true }) => {
      if (flags.stdin && code !== undefined) command.error("error: give a code or '--stdin', not both");
      if (flags.stdin) return answerStdin();
      if (code === undefined)
        return command.error("error: missing argument 'code'; give a code, or '--stdin' for many");
      const answer = identify(code);
      console.log(flags.json ? JSON.stringify(answer) : codeText(answer));
      if (!answer.valid) process.exitCode = 1;
    });
}

const details = `
An invalid code is a normal answer with --stdin (valid: false); as an argument it gives exit status 1.
Reasons: ${Object.keys(codeReasons).join(', ')}.

Examples:
  npm run --silent cli -- code 91990000MA0TEXT049
  npm run --silent cli -- code 990000199001010017 --json
  echo '{"code":"91990000MA0TEXT049"}' | npm run --silent cli -- code --stdin`;

async function answerStdin(): Promise<void> {
  const answer = (request: unknown) => identify(wellFormed(codeRequest, request).code);
  if (!(await answerLines(answer, process.stdin, process.stdout))) process.exitCode = 1;
}

function codeText({ code, kind, valid, reason, position }: IdentifiedCode): string {
  const verdict = `${code}: ${valid ? 'valid' : 'not valid'} (${kinds[kind]})`;
  if (reason === null) return verdict;
  return `${verdict}\n${position === null ? '' : `Position ${position}. `}${codeReasons[reason]}.`;
}
