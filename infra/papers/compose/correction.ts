import { DomainError } from '../../../domain/errors';
import { criterionText } from './allegation';
import { dateInPaper } from './figures';
import { type PaperDraft, phrase, said, told } from './paper-draft';
import { sentence } from './sentences';

const BETWEEN = ' · ';

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

// As long as nobody has worded it, the summary of an entry is the code of its ground and the number of the order.
function summary(draft: PaperDraft, text: string): string {
  const [code = '', ...order] = text.split(BETWEEN);
  const { pack, words } = draft.known;
  if (order.length === 0 || !pack.criteria.some((one) => one.code === code)) return sentence(text, draft.language);
  const orderNumber = order.join(BETWEEN);
  return phrase(draft, words.entry.summary, { criterion: criterionText(draft, code), orderNumber });
}
