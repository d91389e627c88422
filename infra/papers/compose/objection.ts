import { civilDateAt } from '../../../domain/calendar/civil-date';
import { sourcedPeriodWords } from '../period-words';
import { dateInPaper } from './figures';
import { departmentName } from './frame';
import { type PaperDraft, phrase, phraseFor, said, told } from './paper-draft';
import { sentence, withoutPersonNumbers } from './sentences';

/** Writes the receipt of an objection: when it came, what it says, which papers, who decides and by when. */
export function objectionReceipt(draft: PaperDraft) {
  const { language, known, request } = draft;
  const { objection: words } = known.words;
  const papers = told(draft, 'papersGiven');
  return {
    decisionNumber: said(draft, 'decisionNumber'),
    receivedAt: dateInPaper(civilDateAt(said(draft, 'filedAt')), language, 'filedAt'),
    ground: phrase(draft, phraseFor(words.grounds, said(draft, 'objectionGround'), 'objectionGround')),
    papersGiven: papers === '' ? phrase(draft, words.noPapers) : withoutPersonNumbers(papers),
    checkBy: dateInPaper(said(draft, 'checkDue'), language, 'checkDue'),
    decider: departmentName(draft, request.department),
    answerPeriod: sourcedPeriodWords(known.rights.objection['objection-decision'], language),
  };
}

/** Writes everything that is missing, in one list, and the day by which it is to be handed in. */
export function objectionIncomplete(draft: PaperDraft) {
  return {
    decisionNumber: said(draft, 'decisionNumber'),
    missing: withoutPersonNumbers(said(draft, 'missing')),
    makeUpBy: dateInPaper(said(draft, 'makeUpDue'), draft.language, 'makeUpDue'),
  };
}

/** Writes how the objection was decided, what is done with the entry, why, and what can be done next. */
export function objectionReply(draft: PaperDraft) {
  const { objection: words } = draft.known.words;
  const outcome = said(draft, 'outcome');
  return {
    decisionNumber: said(draft, 'decisionNumber'),
    outcome: phrase(draft, phraseFor(words.outcomes, outcome, 'outcome')),
    effect: phrase(draft, phraseFor(words.effects, told(draft, 'remedy') || 'none', 'remedy')),
    reasons: sentence(said(draft, 'reasons'), draft.language),
    nextLevel: phrase(
      draft,
      outcome === 'upheld' || said(draft, 'level') === '2' ? words.noNextLevel : words.nextLevel,
    ),
  };
}
