import { z } from 'zod';
import { orderFindings } from '../../../domain/clock/rung';
import type { SupervisionOrderActDetails } from '../../../domain/procedure/supervision-order-table';
import type { SchemasOf } from '../../shared/acts/act-schemas';
import { civilDate, text } from '../../shared/text';

/** What each act of a supervisor says, on a procedure of any kind; without a day the reply is due by the ladder's rule. */
export const supervisorActs = {
  'order-supervision': z.strictObject({ ground: text(2000), replyBy: civilDate.nullable() }),
  'return-reply': z.strictObject({ order: text(100), reason: text(2000), replyBy: civilDate.nullable() }),
  'close-order': z.strictObject({ order: text(100), finding: z.enum(orderFindings), reason: text(2000) }),
} satisfies SchemasOf<SupervisionOrderActDetails, 'order-supervision' | 'return-reply' | 'close-order'>;
