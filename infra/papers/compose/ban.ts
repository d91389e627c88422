import { sourcedPeriodWords } from '../period-words';
import { dateInPaper } from './figures';
import { type PaperDraft, phrase, phraseFor, said, told } from './paper-draft';
import { remedies } from './rights';
import { sentence, withoutPersonNumbers } from './sentences';

/** Writes what is proposed: on which facts, from which sectors, until when, and until when it can be answered. */
export function banNotice(draft: PaperDraft) {
  const { clocks } = draft.known.bans;
  return { ...matterOf(draft), statementPeriod: sourcedPeriodWords(clocks['ban-statement'], draft.language) };
}

/** Writes the decision of a ban with its reasons and the ways against it. */
export function banDecision(draft: PaperDraft) {
  return { ...matterOf(draft), ...remedies(draft), reasons: sentence(said(draft, 'reasons'), draft.language) };
}

/** Writes that a ban has ended, or that none is imposed, why and since when. */
export function banEnd(draft: PaperDraft) {
  const { decisionNumber, sectors } = matterOf(draft);
  return {
    decisionNumber,
    sectors,
    ground: phrase(draft, phraseFor(draft.known.words.ban.ends, said(draft, 'banEnd'), 'banEnd')),
    endedOn: dateInPaper(said(draft, 'endedOn'), draft.language, 'endedOn'),
    reasons: sentence(said(draft, 'reasons'), draft.language),
  };
}

function matterOf(draft: PaperDraft) {
  const until = told(draft, 'banUntil');
  return {
    decisionNumber: said(draft, 'decisionNumber'),
    facts: sentence(withoutPersonNumbers(said(draft, 'banFacts')), draft.language),
    sectors: sectorsOf(draft),
    lastDay:
      until === '' ? phrase(draft, draft.known.words.ban.permanent) : dateInPaper(until, draft.language, 'banUntil'),
  };
}

function sectorsOf(draft: PaperDraft): string {
  const titles = Object.fromEntries(draft.known.bans.sectors.codes.map(({ code, title }) => [code, title]));
  const named = said(draft, 'sectors')
    .split(',')
    .map((code) => `${phrase(draft, phraseFor(titles, code, 'sectors'))} (${code})`);
  return named.join(draft.language === 'zh' ? '；' : '; ');
}
