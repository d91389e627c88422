import { z } from 'zod';
import { measureOrderStages } from '../../../domain/measure-order/measure-order-table';
import { format, id, pageOf, paging, searchText } from '../../shared/schemas';

/** What a department fed back on a measure: nothing yet, execution or that it does not apply, or the order fell before. */
export const feedback = z.enum(['missing', 'given', 'fallen']);

/** What both the lists of measure orders and their matrix are asked by. */
export const measureFilters = {
  ...paging,
  list: z.string().min(1).max(40).optional(),
  department: z.string().min(1).max(40).optional(),
  stage: z.enum(measureOrderStages).optional(),
  overdue: z.enum(['true', 'false']).optional().meta({ description: 'Whether any deadline of the order is late.' }),
  q: searchText,
};

const filters = {
  ...measureFilters,
  subject: id.optional(),
  measure: z.string().min(1).max(60).optional(),
  sort: z.enum(['ordered', '-ordered', 'department', 'number']).default('ordered'),
  format,
};

/** Which measure orders without feedback are wanted, and in which order. */
export const withoutFeedbackQuery = z.strictObject(filters);

/** Which measure orders are wanted, whatever came back, and in which order. */
export const measuresQuery = z.strictObject({ ...filters, feedback: feedback.optional() });

const line = z
  .strictObject({
    case: z.guid(),
    caseNumber: z.string(),
    list: z.string(),
    subject: z.string(),
    procedure: z.guid(),
    department: z.string().meta({ description: 'Who executes the measure.' }),
    measure: z.string(),
    stage: z.string(),
    orderedAt: z.string(),
    feedback,
    overdue: z.boolean(),
  })
  .meta({ id: 'MeasureFeedback' });

/** A page of measure orders of all departments. */
export const measuresAnswer = pageOf(line).meta({ id: 'MeasureFeedbacks' });

const rate = z.strictObject({
  department: z.string(),
  ordered: z.int(),
  given: z.int(),
  missing: z.int(),
  overdue: z.int(),
  fallen: z.int(),
  rate: z.number().min(0).max(1).nullable().meta({
    description: 'Given of given and missing, to four digits; null where no feedback was owed.',
  }),
  lists: z.strictObject({
    ordered: z.string(),
    given: z.string(),
    missing: z.string(),
    overdue: z.string(),
    fallen: z.string(),
  }),
});

/** In which form the rates are wanted. */
export const feedbackRatesQuery = z.strictObject({ format });

/** How much feedback each department owes and gave. */
export const feedbackRatesAnswer = z.strictObject({ rows: z.array(rate) }).meta({ id: 'FeedbackRates' });
