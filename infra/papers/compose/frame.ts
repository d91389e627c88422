import { DomainError } from '../../../domain/errors';
import type { PaperKind } from '../../../domain/policy/paper-fields';
import { dateInPaper } from './figures';
import { type PaperDraft, phrase, said } from './paper-draft';

/** The kinds of paper that bear the number of the decision; every other one bears the number of the case. */
const numberedAsDecisions: readonly PaperKind[] = [
  'decision',
  'no-listing-decision',
  'repair-notice',
  'red-decision',
  'red-no-listing-decision',
];

const repairPapers: readonly PaperKind[] = ['repair-receipt', 'repair-incomplete', 'repair-revocation'];

/** Writes the head and foot of a paper. */
export function frameOf(draft: PaperDraft, kind: PaperKind) {
  const { request, known, language } = draft;
  const { name, maskedCode } = known.addressee;
  return {
    number: numberOf(draft, kind),
    addressee: phrase(draft, known.words.forms.addressee, { name, code: maskedCode }),
    department: departmentName(draft, request.department),
    issuedOn: dateInPaper(request.on, language, 'on'),
    contact: known.contact,
    listTitle: known.pack.title[language],
  };
}

function numberOf(draft: PaperDraft, kind: PaperKind): string {
  if (numberedAsDecisions.includes(kind)) return said(draft, 'decisionNumber');
  if (kind === 'objection-reply') return said(draft, 'replyNumber');
  if (kind.startsWith('objection-')) return said(draft, 'objectionNumber');
  if (kind === 'repair-result') return said(draft, 'resultNumber');
  if (repairPapers.includes(kind)) return said(draft, 'repairNumber');
  return draft.known.caseNumber;
}

/** Names a department; throws `malformed` for one that is not registered. */
export function departmentName({ known, language }: PaperDraft, id: string): string {
  const department = known.departments.find((one) => one.id === id);
  if (department) return department.name[language];
  throw new DomainError('malformed', `No department is called "${id}"; register it first.`, 'department');
}
