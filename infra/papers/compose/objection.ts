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
    target: targetInPaper(draft),
    receivedAt: dateInPaper(civilDateAt(said(draft, 'filedAt')), language, 'filedAt'),
    ground: phrase(draft, phraseFor(words.grounds, said(draft, 'objectionGround'), 'objectionGround')),
    papersGiven: papers === '' ? phrase(draft, words.noPapers) : withoutPersonNumbers(papers),
    checkBy: dateInPaper(said(draft, 'checkDue'), language, 'checkDue'),
    decider: departmentName(draft, request.department),
    mark: phrase(draft, published(draft) ? words.marked : words.waits),
    answerPeriod: sourcedPeriodWords(known.rights.objection['objection-decision'], language),
  };
}

/** Writes everything that is missing, in one list, and the day by which it is to be handed in. */
export function objectionIncomplete(draft: PaperDraft) {
  return {
    target: targetInPaper(draft),
    missing: withoutPersonNumbers(said(draft, 'missing')),
    makeUpBy: dateInPaper(said(draft, 'makeUpDue'), draft.language, 'makeUpDue'),
  };
}

/** Writes how the objection was decided, what is done with its target, why, and what can be done next. */
export function objectionReply(draft: PaperDraft) {
  const { objection: words } = draft.known.words;
  const outcome = said(draft, 'outcome');
  const effects = phraseFor(words.effects, said(draft, 'target'), 'target');
  return {
    target: targetInPaper(draft),
    outcome: phrase(draft, phraseFor(words.outcomes, outcome, 'outcome')),
    effect: phrase(draft, phraseFor(effects, told(draft, 'remedy') || 'none', 'remedy')),
    reasons: sentence(said(draft, 'reasons'), draft.language),
    nextLevel: phrase(
      draft,
      outcome === 'upheld' || said(draft, 'level') === '2' ? words.noNextLevel : words.nextLevel,
    ),
  };
}

/** A notice is not published: while an objection against it is pending the decision waits instead. */
function published(draft: PaperDraft): boolean {
  return !['prior-notice', 'decision'].includes(said(draft, 'target'));
}

function targetInPaper(draft: PaperDraft): string {
  const { known, language } = draft;
  const words = phraseFor(known.words.objection.targets, said(draft, 'target'), 'target');
  return phrase(draft, words, { list: known.pack.title[language], number: said(draft, 'targetNumber') });
}
