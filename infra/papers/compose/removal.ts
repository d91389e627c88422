import { addDays } from '../../../domain/calendar/civil-date';
import { assumedMark } from '../period-words';
import { dateInPaper } from './figures';
import { type PaperDraft, phrase, phraseFor, said, told } from './paper-draft';
import { sentence, sentences } from './sentences';
import { citation } from './sources';

/** Writes why the entry leaves, with the reasons that somebody gave and the rule that the ground stands on. */
export function removalGround(draft: PaperDraft): string {
  const { known, language } = draft;
  const { removal } = known.words;
  const code = said(draft, 'ground');
  const ground = phrase(draft, phraseFor(removal.grounds, code, 'ground'));
  const rule = known.pack.exits.find((exit) => exit.ground === code);
  const basis = rule ? citation(draft, rule.basis) + assumedMark(rule, language) : '';
  // A term ends by itself; nobody gave reasons for that.
  const reasons = code === 'expiry' ? '' : sentence(told(draft, 'reasons'), language);
  return sentences(
    [
      phrase(draft, removal.ground, { ground }),
      reasons === '' ? '' : phrase(draft, removal.reasons, { reasons }),
      basis === '' ? '' : phrase(draft, removal.basis, { basis }),
    ],
    language,
  );
}

/** Writes the first day without the entry; a term includes its last day, so the entry is gone the day after. */
export function removedOn(draft: PaperDraft): string {
  const exitOn = said(draft, 'exitOn');
  const day = said(draft, 'ground') === 'expiry' ? addDays(exitOn, 1) : exitOn;
  return dateInPaper(day, draft.language, 'exitOn');
}
