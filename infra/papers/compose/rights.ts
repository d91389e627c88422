import { DomainError } from '../../../domain/errors';
import { assumedMark, sourcedPeriodWords } from '../period-words';
import { type PaperDraft, phrase } from './paper-draft';

/** Writes the time for a statement; throws `pack-unusable` where the rules set none. */
export function statementPeriod({ known: { pack }, language }: PaperDraft): string {
  if (pack.clocks.statement) return sourcedPeriodWords(pack.clocks.statement, language);
  const reason = `The list ${pack.list} ${pack.version} lacks clocks.statement; add it to the pack first.`;
  throw new DomainError('pack-unusable', reason, 'clocks.statement');
}

/** Writes how the addressee can avoid the listing, if at all. */
export function selfCure(draft: PaperDraft): string {
  const { pack, words } = draft.known;
  if (pack.procedure === null) return phrase(draft, words.selfCure.none);
  const rule = pack.procedure.selfCure;
  return phrase(draft, words.selfCure[rule.choice]) + assumedMark(rule, draft.language);
}

/** Writes within which time administrative review and suit are open. */
export function remedies(draft: PaperDraft): { reviewPeriod: string; suitPeriod: string } {
  const { pack, words } = draft.known;
  const unsaid = phrase(draft, words.remedies.noPeriod);
  if (pack.remedies === null) return { reviewPeriod: unsaid, suitPeriod: unsaid };
  const { review, suit } = pack.remedies;
  return {
    reviewPeriod: sourcedPeriodWords(review, draft.language),
    suitPeriod: sourcedPeriodWords(suit, draft.language),
  };
}
