import type { PaperLanguage } from '../../domain/policy/paper-fields';
import type { Bilingual } from '../../domain/policy/sourced';
import type { PaperWords } from '../policy/paper-words-schema';
import { missingSigns } from './pdf/fonts';
import type { Sheet } from './pdf/sheet';

/** What is printed of a paper, before the signs that the font lacks are replaced. */
export interface PrintedPaper {
  readonly language: PaperLanguage;
  readonly authority: string;
  readonly number: string;
  readonly title: string;
  readonly body: string;
  /** Short lines that stand at the foot of every page. */
  readonly notes: readonly string[];
  readonly watermark: string | null;
  /** Code and address of verification; null where there is nothing to verify. */
  readonly verification: { readonly code: string; readonly address: string } | null;
}

const standIn = '〓';

/** Puts a paper on a sheet; signs that the font lacks are printed as 〓 and named at the foot, never left out silently. */
export function sheetOf(paper: PrintedPaper, words: PaperWords['sheet']): Sheet {
  const { language, authority, number, title, body, notes, watermark, verification } = paper;
  const missing = missingSigns([authority, number, title, body, ...notes].join(''));
  const printed = (text: string) => missing.reduce((rest, sign) => rest.replaceAll(sign, standIn), text);
  const say = (phrase: Bilingual, filling: Record<string, string>) => filled(phrase[language], filling);
  const signs = missing.map((sign) => `U+${sign.codePointAt(0)?.toString(16).toUpperCase()}`).join(' ');
  return {
    language,
    authority: printed(authority),
    number: printed(number),
    title: printed(title),
    body: printed(body),
    watermark,
    qr: verification?.address ?? null,
    foot: [
      ...(verification ? [say(words.code, verification), say(words.address, verification)] : []),
      ...notes.map(printed),
      ...(missing.length > 0 ? [say(words.missingSigns, { signs })] : []),
    ],
  };
}

/** Fills the gaps of a phrase of a sheet. */
export function filled(phrase: string, filling: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{\{(.*?)\}\}/g, (gap, name: string) => filling[name] ?? gap);
}
