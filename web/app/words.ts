import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from '../texts/en.json';
import zh from '../texts/zh.json';

/** The two languages of the pages. */
export type Language = 'zh' | 'en';

const kept = 'language';

function firstLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(kept);
  if (asked === 'zh' || asked === 'en') return asked;
  return navigator.language.startsWith('zh') || !navigator.language.startsWith('en') ? 'zh' : 'en';
}

/** Sets the language of the pages, of the document and of every later question to the services. */
export function speak(language: Language): void {
  localStorage.setItem(kept, language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  void i18next.changeLanguage(language);
}

void i18next.use(initReactI18next).init({
  resources: { zh: { translation: zh }, en: { translation: en } },
  lng: firstLanguage(),
  interpolation: { escapeValue: false },
  keySeparator: '.',
  returnNull: false,
});
document.documentElement.lang = i18next.language === 'zh' ? 'zh-CN' : 'en';
