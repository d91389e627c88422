import { join } from 'node:path';
import type { Measure } from '../../domain/policy/measure';
import { measuresSchema } from './measures-schema';
import { noteRepeats } from './note-repeats';
import { POLICIES_FOLDER } from './policies-folder';
import { type Mistake, withoutMistakes } from './policy-mistakes';
import { checkShape, readYamlFile, type YamlFile } from './yaml-file';

/** The measure catalogue with its file, so that whoever compares it with other files can name lines. */
export type MeasureFile = { readonly measures: Measure[]; readonly yaml: YamlFile | undefined };

/** Loads the measure catalogue in its order; throws `PolicyMistakes`. */
export function loadMeasures(file = join(POLICIES_FOLDER, 'measures.yaml')): Measure[] {
  return withoutMistakes((mistakes) => readMeasures(file, mistakes).measures);
}

/** Reads the measure catalogue and notes its mistakes. */
export function readMeasures(file: string, mistakes: Mistake[]): MeasureFile {
  const yaml = readYamlFile(file, mistakes);
  const measures = (yaml && checkShape(yaml, measuresSchema, mistakes)?.measures) ?? [];
  const ids = measures.map(({ id }) => id);
  if (yaml) noteRepeats(yaml, 'measures', 'id', ids, mistakes);
  return { measures, yaml };
}
