import type { BanPolicy } from '../../domain/policy/ban-policy';
import { banSchema } from './ban-schema';
import type { Mistake } from './policy-mistakes';
import { checkShape, noteMistake, readYamlFile } from './yaml-file';

/** Reads the rules of bans and notes their mistakes: a sector twice, an approving department that nobody registered. */
export function readBans(
  file: string,
  departments: readonly { id: string }[],
  mistakes: Mistake[],
): BanPolicy | undefined {
  const yaml = readYamlFile(file, mistakes);
  const bans = yaml && checkShape(yaml, banSchema, mistakes);
  if (yaml === undefined || bans === undefined) return undefined;
  const { approvedBy } = bans.permanent;
  if (departments.length > 0 && !departments.some(({ id }) => id === approvedBy))
    noteMistake(yaml, ['permanent', 'approvedBy'], `no department is called "${approvedBy}"`, mistakes);
  const codes = bans.sectors.codes.map(({ code }) => code);
  codes.forEach((code, index) => {
    if (codes.indexOf(code) !== index)
      noteMistake(yaml, ['sectors', 'codes', index, 'code'], `${code} is there twice`, mistakes);
  });
  return bans;
}
