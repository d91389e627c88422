import { z } from 'zod';
import { measureOrderStages } from '../../../domain/measure-order/measure-order-table';
import { format, pageOf } from '../../shared/schemas';
import { measureFilters } from './measures';

/** Which measure orders count, and by what their subjects are sorted: name, the worst cell or the most late orders first. */
export const matrixQuery = z.strictObject({
  ...measureFilters,
  sort: z.enum(['subject', '-subject', 'worst', 'late']).default('subject'),
  format,
});

const count = {
  department: z.string().meta({ description: 'Who executes the measures.' }),
  orders: z.int(),
  late: z.int(),
  list: z.string().meta({ description: 'The list of exactly these orders.' }),
};

const row = z
  .strictObject({
    subject: z.guid(),
    name: z.string(),
    code: z.string().meta({ description: 'Masked, if it is the number of a person.' }),
    cases: z.array(z.strictObject({ case: z.guid(), number: z.string(), list: z.string() })),
    orders: z.int(),
    late: z.int(),
    cells: z.array(
      z.strictObject({ ...count, stage: z.enum(measureOrderStages).meta({ description: 'The worst of its orders.' }) }),
    ),
  })
  .meta({ id: 'MeasureMatrixRow' });

/** A page of subjects with a cell for each department that has measures against them, and the sums of the departments. */
export const matrixAnswer = pageOf(row)
  .extend({ departments: z.array(z.strictObject(count)) })
  .meta({ id: 'MeasureMatrix' });
