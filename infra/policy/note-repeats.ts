import type { Mistake } from './policy-mistakes';
import { noteMistake, type YamlFile } from './yaml-file';

/** Notes every entry of a list whose key was there before; `name` is the last step of the path, `''` for the entry itself. */
export function noteRepeats(
  yaml: YamlFile,
  list: string,
  name: string,
  keys: readonly string[],
  mistakes: Mistake[],
): void {
  keys.forEach((key, index) => {
    if (keys.indexOf(key) === index) return;
    const path = name === '' ? [list, index] : [list, index, name];
    noteMistake(yaml, path, `${key} is there twice`, mistakes);
  });
}
