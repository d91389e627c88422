import type { RightsPolicy } from '../../domain/policy/rights-policy';
import type { Mistake } from './policy-mistakes';
import { rightsSchema } from './rights-schema';
import { checkShape, readYamlFile } from './yaml-file';

/** Reads the general periods of the subject's rights and notes the mistakes of the file. */
export function readRights(file: string, mistakes: Mistake[]): RightsPolicy | undefined {
  const yaml = readYamlFile(file, mistakes);
  return yaml && checkShape(yaml, rightsSchema, mistakes);
}
