import { deadline } from '../../../domain/calendar/deadline';
import { assumedMark, sourcedPeriodWords } from '../period-words';
import { dateInPaper } from './figures';
import { type PaperDraft, phrase, said } from './paper-draft';

/** Writes how long a listing lasts. */
export function term(draft: PaperDraft): string {
  const { pack, words } = draft.known;
  if (pack.term === null) return phrase(draft, words.term.open);
  const start = phrase(draft, words.starts[pack.term.from]);
  return phrase(draft, words.term.fixed, { period: sourcedPeriodWords(pack.term, draft.language), start });
}

/** Writes the last day of the listing: the term runs from the day of the decision and never rolls. */
export function lastDay(draft: PaperDraft): string {
  const { pack, words, calendar } = draft.known;
  if (pack.term === null) return phrase(draft, words.term.noLastDay);
  const decidedOn = said(draft, 'decidedOn');
  const { amount, unit } = pack.term;
  const { due } = deadline({ start: decidedOn, period: { amount, unit }, roll: 'none', calendar });
  return dateInPaper(due, draft.language, 'decidedOn');
}

/** Writes where the entry is made public. */
export function publication(draft: PaperDraft): string {
  const { pack, words } = draft.known;
  if (pack.publication === null || pack.publication.channels.length === 0) return phrase(draft, words.publication.none);
  const channels = pack.publication.channels.map((channel) => phrase(draft, words.publication.channels[channel]));
  return channels.join(draft.language === 'zh' ? '、' : ', ') + assumedMark(pack.publication, draft.language);
}
