import type { PaperRequest } from '../../activities/contract';
import { type FormalKind, numbersGiven, type PaperLanguage, paperFields } from '../../domain/policy/paper-fields';
import type { Policies } from '../policy/load-policies';
import type { Rows } from './case-of-paper';
import { departmentName } from './compose/frame';
import { composeFields, formalKind } from './compose-fields';
import { knownToPaper, type RulesOfPapers } from './known-to-paper';
import { typeset } from './pdf/typeset';
import { type RenderedPaper, renderPaper } from './render-paper';
import { sheetOf } from './sheet-of';

const actLanguage = 'zh';

/**
 * Sets a paper as it would read now, as PDF with `草稿` across every page: it has no number and no code and is not kept.
 * Throws what making it would throw.
 */
export async function draftPaper(database: Rows, rules: RulesOfPapers, request: PaperRequest): Promise<Buffer> {
  const kind = formalKind(request);
  const known = await knownToPaper(database, rules, request);
  const { sheet } = known.words;
  const number = sheet.unnumbered[actLanguage];
  const name = numbersGiven[kind] ?? 'decisionNumber';
  const fields = { ...request.fields, [name]: request.fields[name] || number };
  const draft = { number, language: actLanguage, request: { ...request, fields }, known } as const;
  const rendered = renderPaper(kind, actLanguage, composeFields(kind, draft));
  const authority = departmentName(draft, request.department);
  return preview(
    rendered,
    { language: actLanguage, authority, number, watermark: 'draft', on: request.on },
    rules.words,
  );
}

/** Sets a template on its test data, as PDF with `样张` across every page. */
export async function examplePaper(
  kind: FormalKind,
  language: PaperLanguage,
  { examples, words }: Pick<Policies, 'examples' | 'words'>,
): Promise<Buffer> {
  const fields = Object.fromEntries(paperFields[kind].map((name) => [name, examples[name][language]]));
  const rendered = renderPaper(kind, language, fields as never);
  const { department, number } = examples;
  const frame = { language, authority: department[language], number: number[language], on: '2026-11-22' };
  return preview(rendered, { ...frame, watermark: 'example' }, words);
}

async function preview(
  { title, body }: RenderedPaper,
  { watermark, on, ...frame }: Frame,
  { sheet }: Policies['words'],
): Promise<Buffer> {
  const mark = sheet[watermark][frame.language];
  const printed = { ...frame, title, body, notes: [], watermark: mark, verification: null };
  const { pdf } = await typeset(sheetOf(printed, sheet), on);
  return pdf;
}

interface Frame {
  language: PaperLanguage;
  authority: string;
  number: string;
  on: string;
  watermark: 'draft' | 'example';
}
