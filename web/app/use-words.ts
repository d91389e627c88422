import { useTranslation } from 'react-i18next';
import type { Language } from './words';

/** Words in both languages, as the services and the policies give them. */
export interface InBoth {
  zh: string;
  en: string;
}

type Names = 'departments' | 'measures' | 'lists' | 'sectors';

declare const POLICY_NAMES: Record<Names, Record<string, InBoth>>;

/** The codes that the policies name, in their order. */
export function codesOf(kind: Names): string[] {
  return Object.keys(POLICY_NAMES[kind]);
}

/** Says texts of the catalogue (`t`), words that came in both languages (`both`) and names from the policies (`named`). */
export function useWords() {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'zh';
  const both = (words: InBoth) => words[language];
  const named = (kind: Names, id: string) => POLICY_NAMES[kind][id]?.[language] ?? id;
  /** A word of a closed set, such as a stage; unknown words stay as they came. */
  const word = (group: string, name: string) => t(`${group}.${name}`, { defaultValue: name });
  /** Everything of a kind that the policies name, to choose from. */
  const every = (kind: 'departments' | 'lists') =>
    Object.entries(POLICY_NAMES[kind]).map(([value, words]) => ({ value, label: both(words) }));
  return { t, language, both, named, word, every };
}
