import Handlebars from 'handlebars';
import type { Mistake } from '../policy/policy-mistakes';
import type { PaperPart } from './paper-source';

/** Lists the fields that a part of a template names, each once; notes syntax mistakes and everything that is more than a plain field. */
export function plainFields(part: PaperPart, file: string, mistakes: Mistake[]): { name: string; line: number }[] {
  const note = (line: number, reason: string) => mistakes.push({ file, line: part.line + line - 1, reason });
  const program = parsed(part.text, note);
  const fields: { name: string; line: number }[] = [];
  for (const statement of program?.body ?? []) {
    const { line } = statement.loc.start;
    if (statement.type === 'ContentStatement' || statement.type === 'CommentStatement') continue;
    const name = plainField(statement);
    if (name === undefined)
      note(line, 'only plain fields such as {{facts}} can stand here, no helpers, blocks or paths');
    else if (!fields.some((field) => field.name === name)) fields.push({ name, line: part.line + line - 1 });
  }
  return fields;
}

function parsed(text: string, note: (line: number, reason: string) => void): hbs.AST.Program | undefined {
  try {
    return Handlebars.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const line = Number(/line (\d+)/.exec(reason)?.[1] ?? 1);
    note(line, `is no template: ${reason.split('\n')[0]}`);
    return undefined;
  }
}

function plainField(statement: hbs.AST.Statement): string | undefined {
  if (statement.type !== 'MustacheStatement') return undefined;
  const { path, params, hash } = statement as hbs.AST.MustacheStatement;
  if (path.type !== 'PathExpression' || params.length > 0 || hash !== undefined) return undefined;
  const { parts, data, depth, original } = path as hbs.AST.PathExpression;
  return parts.length === 1 && !data && depth === 0 && original === parts[0] ? parts[0] : undefined;
}
