import { type CivilDate, civilDate } from '../../domain/calendar/civil-date';
import type { Basis } from '../../domain/policy/basis';
import type { Sourced } from '../../domain/policy/sourced';

/** Writes a day as papers do: 2026年3月5日; throws `malformed`, naming the field, when it is none. */
export function dateWords(date: CivilDate, field: string): string {
  const [year, month, day] = civilDate(date, field).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** Writes where a rule stands: 《document》article. */
export function basisWords({ document, article }: Basis): string {
  return `《${document}》${article}`;
}

/** Marks what nobody verified; an assumed rule says so wherever it is shown. */
export function assumedMark({ status }: Pick<Sourced, 'status'>): string {
  return status === 'assumed' ? '（待核实）' : '';
}

/** Writes an amount of fen in yuan: 12,345.60元. */
export function yuanWords(fen: string): string {
  return `${(Number(fen) / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}元`;
}
