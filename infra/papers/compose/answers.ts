import { dateInPaper } from './figures';
import type { AnsweredStatement } from './known';
import { type PaperDraft, phrase, phraseFor } from './paper-draft';
import { sentence, withoutPersonNumbers } from './sentences';

// Whoever stated it has the whole text; the paper only has to say which statement it answers.
const QUOTED = 60;

/** Writes what was answered to each statement of the addressee, or that there was none. */
export function answers(draft: PaperDraft): string {
  const { answers: given, words } = draft.known;
  if (given.length === 0) return phrase(draft, words.answers.none);
  return given.map((statement, index) => answer(draft, statement, index + 1)).join('\n');
}

/** Writes the answers under a heading of their own; `''` where nothing was stated. */
export function answersIfAny(draft: PaperDraft): string {
  if (draft.known.answers.length === 0) return '';
  return `\n\n${phrase(draft, draft.known.words.answers.heading)}\n\n${answers(draft)}`;
}

function answer(draft: PaperDraft, { text, givenOn, finding, reasons }: AnsweredStatement, nth: number): string {
  const { answers: phrases } = draft.known.words;
  return phrase(draft, phrases.answer, {
    nth: String(nth),
    givenOn: dateInPaper(givenOn, draft.language, 'givenOn'),
    statement: excerpt(withoutPersonNumbers(text)),
    finding: phrase(draft, phraseFor(phrases.findings, finding, 'finding')),
    reasons: sentence(reasons, draft.language),
  });
}

function excerpt(text: string): string {
  const signs = Array.from(
    text
      .trim()
      .replace(/\s+/g, ' ')
      .replace(/[。.]$/, ''),
  );
  return signs.length > QUOTED ? `${signs.slice(0, QUOTED).join('')}……` : signs.join('');
}
