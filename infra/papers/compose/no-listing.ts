import { answersIfAny } from './answers';
import { type PaperDraft, phrase, phraseFor, said, told } from './paper-draft';
import { sentence, sentences } from './sentences';

/** Writes why the addressee is not listed: the ground, the reasons of the decision and the answers to the statements. */
export function noListingReasons(draft: PaperDraft): string {
  const { noListing } = draft.known.words;
  // Where others of the case are listed, the decision as a whole has no ground for not listing.
  const code = told(draft, 'noListingGround') || 'othersListed';
  const ground = phrase(draft, phraseFor(noListing, code, 'noListingGround'));
  const reasons = sentence(said(draft, 'reasons'), draft.language);
  return sentences([ground, reasons], draft.language) + answersIfAny(draft);
}
