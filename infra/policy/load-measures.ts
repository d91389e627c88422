import type { Measure } from '../../domain/policy/measure';
import { measuresSchema } from './measures-schema';
import { noteRepeats } from './note-repeats';
import type { Mistake } from './policy-mistakes';
import { checkShape, readYamlFile, type YamlFile } from './yaml-file';

/** The measure catalogue with its file, so that whoever compares it with other files can name lines. */
export type MeasureFile = { readonly measures: Measure[]; readonly yaml: YamlFile | undefined };

/** Reads the measure catalogue and notes its mistakes. */
export function readMeasures(file: string, mistakes: Mistake[]): MeasureFile {
  const yaml = readYamlFile(file, mistakes);
  const measures = (yaml && checkShape(yaml, measuresSchema, mistakes)?.measures) ?? [];
  const ids = measures.map(({ id }) => id);
  if (yaml) noteRepeats(yaml, 'measures', 'id', ids, mistakes);
  return { measures, yaml };
}
