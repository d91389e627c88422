import { z } from 'zod';
import { type ObjectionActDetails, objectionGrounds } from '../../../domain/objection/objection-state';
import { targetKinds } from '../../../domain/objection/objection-target';
import type { SchemasOf } from '../../shared/acts/act-schemas';
import { actAnswer, id } from '../../shared/schemas';
import { text } from '../../shared/text';

const papers = z.array(text(200)).max(20);

/** What filing an objection says: for whom, against what, why, with which papers. */
export const objectionBody = z
  .strictObject({
    subject: id,
    target: z.strictObject({ kind: z.enum(targetKinds), id }),
    ground: z.enum(objectionGrounds),
    statement: text(4000),
    papers,
  })
  .meta({ id: 'ObjectionFiling' });

/** The receipt of an objection: its number, who decides, and by when it is checked for completeness. */
export const objectionReceipt = actAnswer
  .extend({
    number: z.string(),
    receivedAt: z.string(),
    department: z.string(),
    level: z.int(),
    papers: z.array(z.string()),
    checkedBy: z.iso.date().meta({ description: 'Last day of the check for completeness, in Asia/Shanghai.' }),
  })
  .meta({ id: 'ObjectionReceipt' });

/** What each act of a party on its own objection says; `subject` is for whom it is said. */
export const objectionActs = {
  supplement: z.strictObject({ subject: id, text: text(4000), papers }),
  'withdraw-objection': z.strictObject({ subject: id, reason: text(1000) }),
} satisfies SchemasOf<ObjectionActDetails, 'supplement' | 'withdraw-objection'>;
