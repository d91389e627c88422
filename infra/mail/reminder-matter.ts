import type { PaperLanguage } from '../../domain/policy/paper-fields';
import { clockWords, rungWords } from './reminder-words';

/** Says what a reminder is about, from the plain fields of its message; a name without words stands as it is. */
export function reminderMatter(fields: Readonly<Record<string, string>>, language: PaperLanguage): string {
  const { clock = '', rung = '', order = '', replyBy = '' } = fields;
  const what = worded(clockWords, clock, language);
  const reasons = [worded(rungWords, rung, language), ...(order === '' ? [] : [orderWords[language](order, replyBy)])];
  return language === 'zh' ? `${what}（${reasons.join('，')}）` : `${what} (${reasons.join('; ')})`;
}

const orderWords = {
  zh: (order: string, replyBy: string) => `督办单${order}，${replyBy}前答复`,
  en: (order: string, replyBy: string) => `supervision order ${order}, reply by ${replyBy}`,
};

function worded(words: Readonly<Record<string, Record<PaperLanguage, string>>>, name: string, language: PaperLanguage) {
  return words[name]?.[language] ?? name;
}
