import type { PaperRequest } from '../../../activities/contract';
import { DomainError } from '../../../domain/errors';
import type { PaperLanguage } from '../../../domain/policy/paper-fields';
import type { MatterName } from '../../../domain/policy/paper-matter';
import type { Bilingual } from '../../../domain/policy/sourced';
import type { KnownToPaper } from './known';

/** A paper on its way: its number, what was asked, what is known, and the language in which it is written. */
export interface PaperDraft {
  readonly number: string;
  readonly language: PaperLanguage;
  readonly request: PaperRequest;
  readonly known: KnownToPaper;
}

/** Reads what the request says of itself; `''` where it says nothing. */
export function told({ request }: PaperDraft, name: MatterName): string {
  return request.fields[name]?.trim() ?? '';
}

/** Reads what the request must say; throws `malformed`, naming the field, when it does not. */
export function said(draft: PaperDraft, name: MatterName): string {
  const text = told(draft, name);
  if (text !== '') return text;
  throw new DomainError('malformed', `The paper ${draft.request.kind} needs ${name}; give it in its request.`, name);
}

/** Fills a phrase in the language of the paper; what is put in is never read as a phrase again. */
export function phrase(
  { language }: PaperDraft,
  words: Bilingual,
  filling: Readonly<Record<string, string>> = {},
): string {
  return words[language].replace(/\{\{(.*?)\}\}/g, (gap, name: string) => filling[name] ?? gap);
}

/** Finds the phrase for a code; throws `malformed`, naming the field and the codes there are, when there is none. */
export function phraseFor<Word>(phrases: Readonly<Record<string, Word>>, code: string, field: string): Word {
  const found = Object.hasOwn(phrases, code) ? phrases[code] : undefined;
  if (found !== undefined) return found;
  const codes = Object.keys(phrases).join(', ');
  throw new DomainError('malformed', `No paper knows the ${field} "${code}"; it must be one of ${codes}.`, field);
}
