import { z } from 'zod';
import { checkCitizenId } from '../../../../domain/identifiers/citizen-id';
import { checkUscc } from '../../../../domain/identifiers/uscc';
import { sentenceOf } from '../../../shared/code-sentence';
import { civilDate, text } from '../../../shared/text';

/** A cell with words. */
export const words = text;

/** A cell with a calendar date; 2026/9/3, 2026.9.3 and 2026年9月3日 are read too. */
export const day = z
  .string()
  .transform((cell) => {
    const [, year = '', month = '', date = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(cell) ?? [];
    return year === '' ? cell : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  })
  .pipe(civilDate);

/** A cell with an amount in yuan, which becomes whole fen. */
export const yuan = z
  .string()
  .regex(/^\d{1,12}(\.\d{1,2})?$/, 'must be an amount in yuan such as 812500.00')
  .transform((cell) => Math.round(Number(cell) * 100))
  .refine((fen) => fen > 0, 'must be above zero');

/** A cell with a code: of an organisation, or of a person. */
export const code = z
  .string()
  .transform((cell) => cell.toUpperCase())
  .superRefine((cell, context) => {
    const check = isCitizenId(cell) ? checkCitizenId(cell) : checkUscc(cell);
    if (!check.valid) context.addIssue(sentenceOf(check));
  });

/** A cell that may be empty. */
export function maybe<Value>(cell: z.ZodType<Value, string>) {
  return z.union([z.literal('').transform(() => null), cell]);
}

/** A cell with one of some words, each of which stands for something. */
export function oneOf<Value extends string>(meanings: Readonly<Record<string, Value>>) {
  const known = Object.keys(meanings);
  return z
    .string()
    .refine((cell) => known.includes(cell), `must be one of: ${known.join(', ')}`)
    .transform((cell) => meanings[cell] as Value);
}

/** Tells the number of a person from the code of an organisation by its form. */
export function isCitizenId(cell: string): boolean {
  return /^\d{17}[\dX]$/.test(cell) && !checkUscc(cell).valid;
}
