import { z } from 'zod';
import { pauseGrounds } from '../../../domain/policy/pause-rule';
import { pageOf } from '../../shared/schemas';
import { procedureLine, procedureQuery } from './procedure-line';

/** Which paused deadlines are wanted, and in which order. */
export const pausedQuery = procedureQuery.extend({
  ground: z.enum(pauseGrounds).optional(),
  sort: z.enum(['since', '-since', 'department', 'number']).default('since'),
});

const paused = procedureLine
  .extend({
    department: z.string().meta({ description: 'Whose time stands still.' }),
    clock: z.string(),
    ground: z.string(),
    reason: z.string(),
    since: z.iso.date(),
    pausedWorkingDays: z.int().min(0),
    remainingWorkingDays: z.int().meta({ description: 'What was left when the pause began.' }),
  })
  .meta({ id: 'PausedDeadline' });

/** A page of paused deadlines of all departments. */
export const pausedAnswer = pageOf(paused).meta({ id: 'Paused' });
