import type { Department } from '../../domain/policy/department';
import { departmentsSchema } from './departments-schema';
import { noteRepeats } from './note-repeats';
import type { Mistake } from './policy-mistakes';
import { checkShape, noteMistake, readYamlFile, type YamlFile } from './yaml-file';

/** Reads the register and notes its mistakes: repeated ids or prefixes, and a number of credit offices other than one. */
export function readDepartments(file: string, mistakes: Mistake[]): Department[] {
  const yaml = readYamlFile(file, mistakes);
  const departments = (yaml && checkShape(yaml, departmentsSchema, mistakes)?.departments) ?? [];
  if (yaml === undefined || departments.length === 0) return departments;
  noteRepeats(
    yaml,
    'departments',
    'id',
    departments.map(({ id }) => id),
    mistakes,
  );
  noteRepeatedPrefixes(yaml, departments, mistakes);
  const leads = departments.filter(({ lead }) => lead).length;
  if (leads !== 1) noteMistake(yaml, ['departments'], `exactly one department leads, not ${leads}`, mistakes);
  return departments;
}

/** Two departments with one prefix would give two documents the same number. */
function noteRepeatedPrefixes(yaml: YamlFile, departments: readonly Department[], mistakes: Mistake[]): void {
  const texts = departments.map(({ prefix }) => prefix.text);
  texts.forEach((text, index) => {
    if (texts.indexOf(text) !== index)
      noteMistake(yaml, ['departments', index, 'prefix'], `${text} is there twice`, mistakes);
  });
}
