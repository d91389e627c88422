import { existsSync, readFileSync } from 'node:fs';
import { type CodecKeys, readCodecKeys } from '../../config/key-formats';
import { readStackSettings } from '../../config/settings';
import { Failure } from '../failure';

/** Reads the payload keys of a named file, else of the installation; throws `Failure` when there are none to be read. */
export function keysForReplay(file: string | undefined, env: NodeJS.ProcessEnv): CodecKeys {
  const path = file ?? readStackSettings(env).keyFiles.codec;
  if (!existsSync(path))
    throw new Failure(
      'no-keys',
      `There is no key file ${path}: name the one that sealed the history with --key <file>.`,
    );
  try {
    return readCodecKeys(readFileSync(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure('no-keys', `The key file ${path} cannot be used: ${reason}`);
  }
}
