import { z } from 'zod';
import { type Department, departmentLevels } from '../../domain/policy/department';
import { inBoth } from '../shared/schemas';

/** An authority as the public sees it: its name and the level on which it stands. */
export const authoritySchema = z.strictObject({ id: z.string(), name: inBoth, level: z.enum(departmentLevels) });

/** Names an authority by its id; one that the register lacks goes by its id, at the level of the city. */
export function presentAuthority(id: string, departments: readonly Department[]): z.input<typeof authoritySchema> {
  const department = departments.find((one) => one.id === id);
  return { id, name: department?.name ?? { zh: id, en: id }, level: department?.level ?? 'city' };
}
