import { DomainError } from '../../../domain/errors';
import { assumedMark } from '../period-words';
import { dateInPaper, yuanInPaper } from './figures';
import { type PaperDraft, phrase, phraseFor, said, told } from './paper-draft';
import { sentence, sentences } from './sentences';
import { citation } from './sources';

/** Writes what is alleged: the facts, the order to pay or the document relied on, the amount, and for a linked person the part in it. */
export function facts(draft: PaperDraft): string {
  const { language, known } = draft;
  const { words } = known;
  const alleged = sentences([sentence(said(draft, 'facts'), language), order(draft), amount(draft)], language);
  const party = said(draft, 'party');
  if (party === 'principal') return alleged;
  const roles = {
    'legal-representative': words.facts['legal-representative'],
    'directly-responsible': words.facts['directly-responsible'],
  };
  return phrase(draft, phraseFor(roles, party, 'party'), { principal: known.principal, facts: alleged });
}

/** Writes the ground for listing and where it stands; throws `malformed` for a code that the rules do not know. */
export function criterion(draft: PaperDraft): string {
  const { known, language } = draft;
  const rule = ruleOf(draft, said(draft, 'criterion'));
  const basis = citation(draft, rule.basis);
  const text = rule.text[language];
  const stated = basis === '' ? text : phrase(draft, known.words.facts.criterion, { basis, criterion: text });
  return stated + assumedMark(rule, language);
}

/** Names the ground for listing in words; throws `malformed` for a code that the rules do not know. */
export function criterionText(draft: PaperDraft, code: string): string {
  return ruleOf(draft, code).text[draft.language];
}

function ruleOf({ known: { pack } }: PaperDraft, code: string) {
  const rule = pack.criteria.find((one) => one.code === code);
  if (rule) return rule;
  const codes = pack.criteria.map((one) => one.code).join(', ');
  const reason = `The list ${pack.list} ${pack.version} has no criterion "${code}"; it has ${codes}.`;
  throw new DomainError('malformed', reason, 'criterion');
}

function order(draft: PaperDraft): string {
  const orderNumber = told(draft, 'orderNumber');
  if (orderNumber === '') return '';
  const orderedPayBy = dateInPaper(said(draft, 'orderedPayBy'), draft.language, 'orderedPayBy');
  const { pack, words } = draft.known;
  const wages = pack.clocks.decision?.from === 'ordered-pay-by-date';
  return phrase(draft, wages ? words.facts.order : words.facts.baseDocument, { orderNumber, orderedPayBy });
}

function amount(draft: PaperDraft): string {
  const fen = told(draft, 'amountOwedFen');
  const { facts: phrases, forms } = draft.known.words;
  if (fen === '') return '';
  const yuan = phrase(draft, forms.yuan, { amount: yuanInPaper(fen, 'amountOwedFen') });
  return phrase(draft, phrases.amount, { amount: yuan });
}
