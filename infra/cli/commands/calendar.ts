import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { applyInSystem, previewInSystem } from '../calendar-in-system';
import { appliedText, previewText } from '../calendar-text';
import { examples } from '../examples';
import { exitStatus, Failure } from '../failure';
import { answer, type JsonFlag, progress } from '../say';
import { findSystem } from '../system/find-system';

/** Declares `calendar`: shows what a further calendar year would move, and loads it. */
export function declare(command: Command, env: NodeJS.ProcessEnv): void {
  command
    .description('Preview or apply a further calendar year (days off and make-up working days) on a running system.')
    .addHelpText('after', details + examples('calendar preview 2027.yaml', 'calendar apply 2027.yaml --by "Xu Min"'));
  command
    .command('preview')
    .description('Check the file and list every open deadline that the year would move; nothing is changed.')
    .argument('<file>', 'a calendar file as in policies/calendars')
    .option('--json', 'print one JSON document: {year, hash, already, moves}')
    .action(async (file: string, flags: JsonFlag) => {
      const seen = await previewInSystem(findSystem(env), { file, text: textOf(file) });
      answer(flags, seen, previewText(seen));
    });
  command
    .command('apply')
    .description('Load the year for good and count every open deadline anew; the same call goes on after a crash.')
    .argument('<file>', 'a calendar file as in policies/calendars')
    .requiredOption('--by <name>', 'who answers for it; stands in the audit of every case it moves')
    .option('--json', 'print one JSON document: {year, hash, already, told, cases, moved, messages}')
    .action(async (file: string, flags: JsonFlag & { by: string }) => {
      const by = flags.by.trim();
      if (by === '')
        throw new Failure('malformed', '--by is empty: name who answers for it.', exitStatus.wronglyCalled);
      const done = await applyInSystem(findSystem(env), { file, text: textOf(file), by }, ({ told, cases }) =>
        progress(`  … ${told} of ${cases} cases`),
      );
      answer(flags, done, appliedText(done));
    });
}

const details = `
A changed calendar never shortens a right: of the old and the new last day the later one stands. Both take --json.
`;

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Failure('unreadable', `${file} cannot be read: ${(error as Error).message}`, exitStatus.wronglyCalled);
  }
}
