import type { Request } from 'express';

/** The two languages of the product. */
export type Language = 'zh' | 'en';

/** The same words in both languages. */
export interface InBoth {
  zh: string;
  en: string;
}

/** Returns the language that a browser or program prefers; Chinese where it names neither. */
export function languageOf(request: Request): Language {
  return request.acceptsLanguages(['zh', 'zh-CN', 'en']) === 'en' ? 'en' : 'zh';
}
