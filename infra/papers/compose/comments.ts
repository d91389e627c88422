import { type PaperDraft, phrase, told } from './paper-draft';

/** Writes how many comments the public made on the proposal and that all were answered, or that there were none. */
export function comments(draft: PaperDraft): string {
  const { comments: words } = draft.known.words;
  const count = told(draft, 'comments');
  return count === '' ? phrase(draft, words.none) : phrase(draft, words.answered, { count });
}
