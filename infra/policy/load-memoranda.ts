import type { Memorandum } from '../../domain/policy/memorandum';
import { memorandaSchema } from './memoranda-schema';
import { noteRepeats } from './note-repeats';
import type { Mistake } from './policy-mistakes';
import { checkShape, readYamlFile } from './yaml-file';

/** Reads the memoranda on joint action and notes mistakes, two with one number among them. */
export function readMemoranda(file: string, mistakes: Mistake[]): Memorandum[] {
  const yaml = readYamlFile(file, mistakes);
  const memoranda = (yaml && checkShape(yaml, memorandaSchema, mistakes)?.memoranda) ?? [];
  const ids = memoranda.map(({ id }) => id);
  if (yaml) noteRepeats(yaml, 'memoranda', 'id', ids, mistakes);
  return memoranda;
}
