import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { readCsv } from '../../court-list/read-csv';
import { examples } from '../examples';
import { exitStatus, Failure } from '../failure';
import { importInParts } from '../import-in-parts';
import { answer, type JsonFlag, progress } from '../say';
import { devToken } from '../system/dev-token';
import { findSystem } from '../system/find-system';

interface ImportFlags extends JsonFlag {
  list: string;
  user: string;
  url?: string;
  dryRun?: true;
  rowByRow?: true;
}

/** Declares `import-court-list`: sends a file with a court's decisions to the department service. */
export function declare(command: Command, env: NodeJS.ProcessEnv): void {
  command
    .description("Take over a court's list from a CSV or JSON file: new entries, corrections and removals.")
    .argument('<file>', 'a CSV file (UTF-8, with a head), or a JSON file with an array of rows')
    .option('--list <id>', 'the list that the court decides', 'L01-black')
    .option('--user <name>', 'the demo person who imports', 'court-officer')
    .option('--url <address>', 'the services, if not those of the running system')
    .option('--dry-run', 'only say what would happen')
    .option('--row-by-row', 'import the good rows even where others are at fault')
    .option('--json', 'print one JSON document: {dryRun, entered, unchanged, corrected, removed, atFault, rows}')
    .addHelpText('after', details + examples('import-court-list court.csv --dry-run', 'import-court-list court.csv'))
    .action(async (file: string, flags: ImportFlags) => {
      const origin = flags.url ?? findSystem(env).publicOrigin;
      const { token } = await devToken(origin, flags.user);
      const { dryRun = false, rowByRow = false, list } = flags;
      const rows = rowsOf(file);
      const done = await importInParts({ origin, token, list, dryRun, rowByRow }, rows, progress);
      answer(flags, done, textOf(done));
      if (done.atFault > 0) process.exitCode = exitStatus.failed;
    });
}

const details = `
Columns: change (list or remove), court, caseNumber, decidedOn, name, code, kind, criterion, summary, prolongedYears,
ground, removedOn, reason. Unless --row-by-row is given nothing is imported when any row is at fault.
The same file again changes nothing: an entry goes by the court's own case number. Exit status 1 when a row is at fault.
`;

function rowsOf(file: string): object[] {
  try {
    const text = readFileSync(file, 'utf8');
    const rows: unknown = file.endsWith('.json') ? JSON.parse(text) : readCsv(text);
    if (Array.isArray(rows) && rows.length > 0) return rows as object[];
  } catch (error) {
    throw new Failure('unreadable', `${file} cannot be read: ${(error as Error).message}`, exitStatus.wronglyCalled);
  }
  throw new Failure('unreadable', `${file} holds no rows.`, exitStatus.wronglyCalled);
}

function textOf({ dryRun, entered, unchanged, corrected, removed, atFault, rows }: Imported): string {
  const faults = rows.flatMap(({ row, errors }) =>
    errors.map(({ column, message }) => `  row ${row}, ${column}: ${message}`),
  );
  const counts = `${entered} entered, ${unchanged} unchanged, ${corrected} corrected, ${removed} removed, ${atFault} at fault`;
  return [`${dryRun ? 'Nothing was done. It would be: ' : ''}${counts}.`, ...faults].join('\n');
}

type Imported = Awaited<ReturnType<typeof importInParts>>;
