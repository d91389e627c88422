import { civilDateAt } from '../../../domain/calendar/civil-date';
import { assumedMark, sourcedPeriodWords } from '../period-words';
import { dateInPaper } from './figures';
import { departmentName } from './frame';
import { type PaperDraft, phrase, phraseFor, said, told } from './paper-draft';
import { sentence, sentences, withoutPersonNumbers } from './sentences';

function matterOf(draft: PaperDraft): string {
  const { words, pack } = draft.known;
  return phrase(draft, phraseFor(words.repairCourse.matters, said(draft, 'repairOf'), 'repairOf'), {
    list: pack.title[draft.language],
    number: said(draft, 'decisionNumber'),
  });
}

/** Writes the receipt of an application for repair: when it came, which way, which papers, who decides and by when. */
export function repairReceipt(draft: PaperDraft) {
  const { language, known, request } = draft;
  const { repairCourse: words } = known.words;
  const papers = told(draft, 'papersGiven');
  const review = known.pack.repair?.review ?? known.rights.repair['repair-review'];
  const atCity = sourcedPeriodWords(review, language);
  const region = sourcedPeriodWords(known.rights.repair['repair-region-review'], language);
  const two = said(draft, 'levels') === 'two';
  return {
    matter: matterOf(draft),
    receivedAt: dateInPaper(civilDateAt(said(draft, 'filedAt')), language, 'filedAt'),
    route: phrase(draft, phraseFor(words.routes, said(draft, 'route'), 'route')),
    papersGiven: papers === '' ? phrase(draft, words.noPapers) : withoutPersonNumbers(papers),
    checkBy: dateInPaper(said(draft, 'checkDue'), language, 'checkDue'),
    decider: departmentName(draft, request.department),
    answerPeriod: two ? phrase(draft, words.twoLevels, { city: atCity, region }) : atCity,
  };
}

/** Writes everything that is missing, in one list, and the day by which it is to be handed in. */
export function repairIncomplete(draft: PaperDraft) {
  return {
    matter: matterOf(draft),
    missing: withoutPersonNumbers(said(draft, 'missing')),
    makeUpBy: dateInPaper(said(draft, 'makeUpDue'), draft.language, 'makeUpDue'),
  };
}

/** Writes how the application was decided, what follows at once, why, and what can be done next. */
export function repairResult(draft: PaperDraft) {
  const { repairCourse: words } = draft.known.words;
  const outcome = said(draft, 'outcome');
  const next = told(draft, 'whatToDo');
  const granted = phraseFor(words.granted, said(draft, 'repairOf'), 'repairOf');
  return {
    matter: matterOf(draft),
    outcome: phrase(draft, phraseFor(words.outcomes, outcome, 'outcome')),
    effect: phrase(draft, outcome === 'granted' ? granted : words.unchanged),
    reasons: sentence(said(draft, 'reasons'), draft.language),
    whatToDo: next === '' ? phrase(draft, words.watched) : sentence(next, draft.language),
  };
}

/** Writes why a granted repair is revoked, what becomes of the entry, and until when nobody may apply again. */
export function repairRevocation(draft: PaperDraft) {
  const { language, known } = draft;
  const { words, rights } = known;
  const { repairCourse: course } = words;
  const consequence = said(draft, 'consequence');
  const until = dateInPaper(said(draft, 'barredUntil'), language, 'barredUntil');
  const on = dateInPaper(said(draft, 'foundFalseOn'), language, 'foundFalseOn');
  const anew = consequence === 'restored-and-term-restarted' ? [phrase(draft, course.restarted, { on })] : [];
  return {
    matter: matterOf(draft),
    reasons: sentence(said(draft, 'reasons'), language),
    consequence: sentences(
      [phrase(draft, phraseFor(course.consequences, consequence, 'consequence')), ...anew],
      language,
    ),
    barred: phrase(draft, course.barred, { until }) + assumedMark(rights.repair.barred, language),
  };
}
