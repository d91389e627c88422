import type { Command } from 'commander';
import { readStackSettings } from '../../config/settings';
import { restoreBackup } from '../backup/restore-backup';
import { examples } from '../examples';
import { answer, type JsonFlag } from '../say';

/** Declares `restore`: puts a backup in the place of the data folder of a stopped system. */
export function declare(command: Command, env: NodeJS.ProcessEnv): void {
  command
    .description('Restore a backup into the data folder, after verifying every checksum. Stop the system first.')
    .argument('<file>', 'a file that `backup` wrote')
    .option('--yes', 'replace what the data folder holds now')
    .option('--json', 'print one JSON document: {dataDir, files, madeAt}')
    .addHelpText(
      'after',
      details + examples('restore ../casework-2026-11-23.tgz', 'restore /backups/casework.tgz --yes --json'),
    )
    .action(async (file: string, flags: JsonFlag & { yes?: true }) => {
      const restored = await restoreBackup(file, readStackSettings(env).dataDir, flags.yes === true);
      const { dataDir, files, madeAt } = restored;
      answer(flags, restored, `${files} files of ${madeAt} restored to ${dataDir}. Start it with \`npm start\`.`);
    });
}

const details = `
Another folder: DATA_DIR=<folder>. A damaged or incomplete backup is refused, and nothing is changed. Owners of files are
restored when this runs as root, modes (such as those of the keys) always.
`;
