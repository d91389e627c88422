import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { readSettings, readStackSettings, type Settings } from '../../config/settings';
import { stillLives } from '../../dev/supervise/living';
import { readRunningSystem } from '../../dev/supervise/run-file';
import { exitStatus, Failure } from '../failure';

/**
 * Finds the system to work on: the one whose connections the environment names, else the one that `npm start` runs on the
 * data folder. Throws `Failure` with the way out when none runs, `SettingsMistakes` when the environment is wrong.
 */
export function findSystem(env: NodeJS.ProcessEnv): Settings {
  if (env['DATABASE_URL'] && env['TEMPORAL_ADDRESS']) return readSettings(env);
  const { dataDir } = readStackSettings(env);
  const running = readRunningSystem(dataDir);
  if (running === undefined || !stillLives(running.supervisor)) throw notRunning(dataDir);
  const variables = join(dataDir, 'run.env');
  if (!existsSync(variables)) throw stillStarting(dataDir);
  return readSettings({ ...env, ...parseEnv(readFileSync(variables, 'utf8')) });
}

function notRunning(dataDir: string): Failure {
  const text = [
    `No system runs on the data folder ${dataDir}.`,
    '  to start it             npm start',
    '  if it runs on another   DATA_DIR=<folder> npm run --silent cli -- …',
    '  elsewhere               DATABASE_URL, TEMPORAL_ADDRESS, SMTP_URL and key files as its services have them',
  ];
  return new Failure('not-running', text.join('\n'), exitStatus.notRunning);
}

function stillStarting(dataDir: string): Failure {
  const text = `The system on ${dataDir} is still starting. Try again when \`npm start\` has printed its addresses.`;
  return new Failure('not-running', text, exitStatus.notRunning);
}
