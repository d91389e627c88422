import { join } from 'node:path';
import { type PaperWords, paperWordsSchema } from './paper-words-schema';
import { POLICIES_FOLDER } from './policies-folder';
import { type Mistake, withoutMistakes } from './policy-mistakes';
import { checkShape, readYamlFile } from './yaml-file';

/** Loads the phrases of papers; throws `PolicyMistakes`. */
export function loadPaperWords(file = join(POLICIES_FOLDER, 'papers', 'words.yaml')): PaperWords {
  const words = withoutMistakes((mistakes) => readPaperWords(file, mistakes));
  if (words === undefined) throw new Error(`${file} holds no phrases; write them as policies/papers/words.yaml does`);
  return words;
}

/** Reads the phrases of papers and notes what is missing, unknown or without its gaps. */
export function readPaperWords(file: string, mistakes: Mistake[]): PaperWords | undefined {
  const yaml = readYamlFile(file, mistakes);
  return yaml && checkShape(yaml, paperWordsSchema, mistakes);
}
