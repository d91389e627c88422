import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type PaperKind, type PaperLanguage, paperFields } from '../../domain/policy/paper-fields';
import { POLICIES_FOLDER, shownPath } from '../policy/policies-folder';
import type { Mistake } from '../policy/policy-mistakes';
import { type PaperSource, readPaperSource } from './paper-source';
import { plainFields } from './plain-fields';

/** The folder of the paper templates. */
export const PAPERS_FOLDER = join(POLICIES_FOLDER, 'papers');

/** Reads one template and notes its mistakes: another id than its name, fields the paper has not, fields it must state and does not. */
export function readPaper(
  dir: string,
  kind: PaperKind,
  language: PaperLanguage,
  mistakes: Mistake[],
): PaperSource | undefined {
  const path = join(dir, `${kind}.${language}.md`);
  if (!existsSync(path)) {
    mistakes.push({
      file: shownPath(path),
      line: 1,
      reason: 'is missing; every paper needs a template in each language',
    });
    return undefined;
  }
  const source = readPaperSource(path, mistakes);
  if (source === undefined) return undefined;
  const { file, id } = source;
  if (id.text !== kind) mistakes.push({ file, line: id.line, reason: `id: must be ${kind}, as the file is called` });
  const known: readonly string[] = paperFields[kind];
  const before = mistakes.length;
  const named = [source.title, source.body].flatMap((part) => plainFields(part, file, mistakes));
  for (const { name, line } of named) {
    if (!known.includes(name)) {
      mistakes.push({ file, line, reason: `${name} is no field of this paper; it has ${known.join(', ')}` });
    }
  }
  if (known.includes('number')) noteFrame(source, mistakes);
  for (const name of known) {
    if (mistakes.length > before || named.some((field) => field.name === name)) continue;
    mistakes.push({ file, line: source.body.line, reason: `${name} must be stated and is not` });
  }
  return source;
}

/** The sheet sets the number into its head and the last two lines as signature, so they must stand where it looks for them. */
function noteFrame({ file, body }: PaperSource, mistakes: Mistake[]): void {
  const lines = body.text.trimEnd().split('\n');
  const note = (index: number, reason: string) => mistakes.push({ file, line: body.line + index, reason });
  if (!lines[0]?.includes('{{number}}')) note(0, 'the first line must state {{number}}');
  if (!lines[2]?.includes('{{addressee}}')) note(2, 'the third line must state {{addressee}}');
  if (lines.at(-2) !== '{{department}}' || lines.at(-1) !== '{{issuedOn}}')
    note(lines.length - 1, 'the last two lines must be {{department}} and {{issuedOn}}');
}
