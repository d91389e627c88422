import { DomainError } from '../../../domain/errors';
import { criterionText } from './allegation';
import { dateInPaper } from './figures';
import { type PaperDraft, phrase, said, told } from './paper-draft';
import { sentence } from './sentences';

/** Writes what the entry said, what it says now, why, and since when. */
export function correction(draft: PaperDraft) {
  const { request, language } = draft;
  return {
    before: summary(draft, said(draft, 'formerSummary')),
    after: summary(draft, said(draft, 'summary')),
    reasons: sentence(correctionReasons(draft), language),
    correctedOn: dateInPaper(request.on, language, 'on'),
  };
}

function correctionReasons(draft: PaperDraft): string {
  const reasons = told(draft, 'reasons') || (draft.known.correctionReasons ?? '').trim();
  if (reasons !== '') return reasons;
  const reason = 'No correction with reasons stands in the case file; approve it with reasons first.';
  throw new DomainError('malformed', reason, 'reasons');
}

function summary(draft: PaperDraft, text: string): string {
  const criterion = criterionText(draft, said(draft, 'criterion'));
  return phrase(draft, draft.known.words.entry.summary, { criterion, summary: sentence(text, draft.language) });
}
