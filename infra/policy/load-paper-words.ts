import { type PaperWords, paperWordsSchema } from './paper-words-schema';
import type { Mistake } from './policy-mistakes';
import { checkShape, readYamlFile } from './yaml-file';

/** Reads the phrases of papers and notes what is missing, unknown or without its gaps. */
export function readPaperWords(file: string, mistakes: Mistake[]): PaperWords | undefined {
  const yaml = readYamlFile(file, mistakes);
  return yaml && checkShape(yaml, paperWordsSchema, mistakes);
}
