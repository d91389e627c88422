import { KeyMistake } from '../config/key-mistake';
import { SettingsMistakes } from '../config/settings-mistakes';
import { Refusal } from './refusal';

/** What to print of an error: the bare text where a person can put it right, the stack of a mistake of our own. */
export function plainReason(error: unknown): string {
  if (error instanceof Refusal || error instanceof SettingsMistakes || error instanceof KeyMistake)
    return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
