import { DomainError } from '../../../domain/errors';
import type { MeasureRule } from '../../../domain/policy/policy-pack';
import { departmentName } from './frame';
import { type PaperDraft, phrase } from './paper-draft';
import { listed } from './sentences';

/** Writes which measures a listing brings; they are ordered against the principal alone. */
export function measuresTaken(draft: PaperDraft): string {
  const { principal, addresseeIsPrincipal, pack, words } = draft.known;
  if (pack.measures.length === 0) return phrase(draft, words.measures.takenNone);
  if (!addresseeIsPrincipal) return phrase(draft, words.measures.takenLinked, { principal });
  return phrase(draft, words.measures.taken, { measures: allMeasures(draft) });
}

/** Writes which measures end with a listing. */
export function measuresEnded(draft: PaperDraft): string {
  const { addresseeIsPrincipal, pack, words } = draft.known;
  if (pack.measures.length === 0) return phrase(draft, words.measures.endedNone);
  if (!addresseeIsPrincipal) return phrase(draft, words.measures.endedLinked);
  return phrase(draft, words.measures.ended, { measures: allMeasures(draft) });
}

function allMeasures(draft: PaperDraft): string {
  const measures = draft.known.pack.measures.map((rule) => measureInPaper(draft, rule));
  return listed(measures, draft.language);
}

function measureInPaper(draft: PaperDraft, rule: MeasureRule): string {
  const { measures, words } = draft.known;
  const measure = measures.find(({ id }) => id === rule.measure);
  if (!measure) {
    throw new DomainError('malformed', `No measure is called "${rule.measure}"; add it to the catalogue.`, 'measures');
  }
  const form = rule.status === 'assumed' ? words.forms.assumedMeasure : words.forms.measure;
  const department = departmentName(draft, rule.department);
  return phrase(draft, form, { measure: measure.title[draft.language], department });
}
