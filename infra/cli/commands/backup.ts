import type { Command } from 'commander';
import { readStackSettings } from '../../config/settings';
import { makeBackup } from '../backup/make-backup';
import { examples } from '../examples';
import { answer, type JsonFlag, progress } from '../say';

/** Declares `backup`: the whole data folder of a stopped system in one file with checksums. */
export function declare(command: Command, env: NodeJS.ProcessEnv): void {
  command
    .description('Write the data folder (cases, histories, mails, keys) to one compressed file. Stop the system first.')
    .argument('<file>', 'the file to write; it must not exist yet')
    .option('--json', 'print one JSON document: {file, files, bytes, size}')
    .addHelpText(
      'after',
      details + examples('backup ../casework-2026-11-23.tgz', 'backup /backups/casework.tgz --json'),
    )
    .action(async (file: string, flags: JsonFlag) => {
      const { dataDir, databaseUrl } = readStackSettings(env);
      if (databaseUrl !== undefined)
        progress('DATABASE_URL names a database outside of the data folder: back it up with its own tools (pg_dump).');
      const made = await makeBackup(dataDir, file, new Date().toISOString());
      const megabytes = (made.size / 1e6).toFixed(1);
      answer(
        flags,
        made,
        `${made.file}: ${made.files} files, ${megabytes} MB. It holds the keys: keep it as safe as them.`,
      );
    });
}

const details = `
A running database changes its files all the time, so only a stopped system gives a backup that fits together; a running one
is refused. Fetched programs (bin) are left out. Every file's SHA-256 and mode stand in the backup's manifest.
`;
