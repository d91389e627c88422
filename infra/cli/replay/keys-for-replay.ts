import { existsSync, readFileSync } from 'node:fs';
import { type CodecKeys, readCodecKeys } from '../../config/key-formats';
import { readStackSettings } from '../../config/settings';
import { Failure } from '../failure';
import type { RecordedRun } from './histories-in';

/**
 * Reads the payload keys of a named file, else of the installation; throws `Failure` when there are none to be read, or
 * when the histories were sealed with another key.
 */
export function keysForReplay(
  recorded: readonly RecordedRun[],
  file: string | undefined,
  env: NodeJS.ProcessEnv,
): CodecKeys {
  const path = file ?? readStackSettings(env).keyFiles.codec;
  const wayOut = 'name the file with the keys that sealed the history: --key <file>';
  if (!existsSync(path)) throw new Failure('no-keys', `There is no key file ${path}: ${wayOut}.`);
  const codecKeys = readKeys(path);
  const lost = keyIdsIn(recorded).find((id) => !codecKeys.keys.has(id));
  if (lost !== undefined) throw new Failure('no-keys', `The key "${lost}" is not in ${path}: ${wayOut}.`);
  return codecKeys;
}

function readKeys(path: string): CodecKeys {
  try {
    return readCodecKeys(readFileSync(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure('no-keys', `The key file ${path} cannot be used: ${reason}`);
  }
}

/** The ids of the keys that sealed payloads, as their metadata name them in base64. */
function keyIdsIn(recorded: readonly RecordedRun[]): string[] {
  const found = JSON.stringify(recorded).matchAll(/"encryption-key-id":"([\w+/=]+)"/g);
  return [...new Set(Array.from(found, ([, id = '']) => Buffer.from(id, 'base64').toString('utf8')))];
}
