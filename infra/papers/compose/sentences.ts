import { identify } from '../../../domain/identifiers/identify';
import { maskCitizenId } from '../../../domain/identifiers/masking';
import type { PaperLanguage } from '../../../domain/policy/paper-fields';

const closed = /[。！？!?.…][”’』」"')）]?$/;
const loose = /[\s，,；;：:、]+$/;
const personNumber = /(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/g;

/** Closes a text as a sentence, unless it is one; numbers of persons that somebody wrote into it are masked. */
export function sentence(text: string, language: PaperLanguage): string {
  const words = withoutPersonNumbers(text.trim()).replace(loose, '');
  if (words === '' || closed.test(words)) return words;
  const chinese = language === 'zh' || /\p{Script=Han}[”’』」）]?$/u.test(words);
  return `${words}${chinese ? '。' : '.'}`;
}

/** Puts sentences after each other as the language does. */
export function sentences(texts: readonly string[], language: PaperLanguage): string {
  return texts.filter((text) => text !== '').join(language === 'zh' ? '' : ' ');
}

/** Puts members of a list after each other, such as the measures of a list. */
export function listed(members: readonly string[], language: PaperLanguage): string {
  return members.join(language === 'zh' ? '；' : '; ');
}

/** Masks every number in a text that is, or was meant as, the number of a person; numbers of companies stay. */
export function withoutPersonNumbers(text: string): string {
  return text.replace(personNumber, (code) => {
    const { kind } = identify(code);
    return kind === 'id' || kind === 'ambiguous' ? maskCitizenId(code) : code;
  });
}
