import { type PaperExamples, paperExamplesSchema } from './paper-examples-schema';
import type { Mistake } from './policy-mistakes';
import { checkShape, readYamlFile } from './yaml-file';

/** Reads the test data of templates and notes what is missing or no field of any paper. */
export function readPaperExamples(file: string, mistakes: Mistake[]): PaperExamples | undefined {
  const yaml = readYamlFile(file, mistakes);
  return yaml && checkShape(yaml, paperExamplesSchema, mistakes);
}
