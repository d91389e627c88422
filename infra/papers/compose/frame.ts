import { DomainError } from '../../../domain/errors';
import { dateInPaper } from './figures';
import { type PaperDraft, phrase } from './paper-draft';

/** Writes the head and foot of a paper. */
export function frameOf(draft: PaperDraft) {
  const { request, known, language } = draft;
  const { name, maskedCode } = known.addressee;
  return {
    number: draft.number,
    addressee: phrase(draft, known.words.forms.addressee, { name, code: maskedCode }),
    department: departmentName(draft, request.department),
    issuedOn: dateInPaper(request.on, language, 'on'),
    contact: known.contact,
    listTitle: known.pack.title[language],
  };
}

/** Names a department; throws `malformed` for one that is not registered. */
export function departmentName({ known, language }: PaperDraft, id: string): string {
  const department = known.departments.find((one) => one.id === id);
  if (department) return department.name[language];
  throw new DomainError('malformed', `No department is called "${id}"; register it first.`, 'department');
}
