import { type CivilDate, civilDate } from '../../../domain/calendar/civil-date';
import { DomainError } from '../../../domain/errors';
import type { PaperLanguage } from '../../../domain/policy/paper-fields';

const locales = { zh: 'zh-CN', en: 'en-GB' } as const;

/** Writes a day as papers do, 2026年11月22日 or 22 November 2026; throws `malformed`, naming the field, when it is none. */
export function dateInPaper(date: CivilDate, language: PaperLanguage, field: string): string {
  const day = new Date(`${civilDate(date, field)}T00:00:00Z`);
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}

/** Writes whole fen as yuan with two decimals, 123,456.00; throws `malformed`, naming the field, for anything else. */
export function yuanInPaper(fen: string, field: string): string {
  if (!/^\d{1,16}$/.test(fen)) {
    throw new DomainError('malformed', `${fen} is no amount; give it in whole fen, such as 12345600`, field);
  }
  const yuan = new Intl.NumberFormat('en-US').format(BigInt(fen) / 100n);
  return `${yuan}.${fen.slice(-2).padStart(2, '0')}`;
}
