import { z } from 'zod';
import { banStages } from '../../../domain/ban/ban-table';
import { format, pageOf, paging, searchText } from '../../shared/schemas';

const day = z.iso.date();

/** Which bans are wanted, and in which order. */
export const bansQuery = z.strictObject({
  ...paging,
  department: z.string().min(1).max(40).optional(),
  stage: z.enum(banStages).optional(),
  sector: z
    .string()
    .regex(/^[A-Z]$/, 'must be the code of a sector, one capital letter')
    .optional(),
  permanent: z.enum(['true', 'false']).optional(),
  q: searchText,
  sort: z.enum(['proposed', '-proposed', 'department', 'until']).default('-proposed'),
  format,
});

const line = z
  .strictObject({
    procedure: z.guid(),
    case: z.guid(),
    caseNumber: z.string(),
    list: z.string(),
    subject: z.string(),
    department: z.string(),
    number: z.string().nullable(),
    sectors: z.array(z.string()),
    permanent: z.boolean(),
    from: day.nullable(),
    until: day.nullable(),
    stage: z.enum(banStages),
    outcome: z.string().nullable(),
    proposedAt: z.string(),
  })
  .meta({ id: 'BanLine' });

/** A page of bans of all departments. */
export const bansAnswer = pageOf(line).meta({ id: 'Bans' });
