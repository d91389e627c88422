import { z } from 'zod';
import { type Department, departmentLevels } from '../../domain/policy/department';
import { bilingual, slug } from './sourced-schema';

const department: z.ZodType<Department> = z.strictObject({
  id: slug,
  name: bilingual,
  level: z.enum(departmentLevels),
  lead: z.boolean(),
  prefix: z.strictObject({ text: z.string().min(1), status: z.enum(['verified', 'assumed']) }),
});

/** The file form of the register of departments. */
export const departmentsSchema = z.strictObject({ departments: z.array(department).min(1) });
