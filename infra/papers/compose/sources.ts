import { DomainError } from '../../../domain/errors';
import type { Basis } from '../../../domain/policy/basis';
import { type PaperDraft, phrase } from './paper-draft';

/** Writes where a rule stands, as a citation; `''` where no rule was found. */
export function citation(draft: PaperDraft, { document, article }: Basis): string {
  const { forms } = draft.known.words;
  if (document.startsWith('none')) return '';
  const unread = article.startsWith('none');
  const place = unread || article === '全文' ? '' : article;
  return `${titleOf(draft, document)}${place}${unread ? phrase(draft, forms.unreadArticle) : ''}`;
}

/** Cites everything that a list stands on; throws `pack-unusable` where that is nothing. */
export function legalBasis(draft: PaperDraft): string {
  const { pack } = draft.known;
  const citations = pack.legalBasis.map((basis) => citation(draft, basis)).filter((text) => text !== '');
  if (citations.length > 0) return citations.join(draft.language === 'zh' ? '、' : ', ');
  throw new DomainError('pack-unusable', `The list ${pack.list} ${pack.version} lacks legalBasis.`, 'legalBasis');
}

// A circular known by its number alone has no title, and only titles stand between 《 and 》.
function titleOf(draft: PaperDraft, document: string): string {
  if (/^[^（）]*〔\d{4}〕\d+号$/.test(document)) {
    return phrase(draft, draft.known.words.forms.circular, { number: document });
  }
  const [, title = document, number = ''] = /^(.+?)(（[^（）]*）)$/.exec(document) ?? [];
  return `《${title}》${number}`;
}
