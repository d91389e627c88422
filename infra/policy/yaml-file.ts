import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type Document, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { shownPath } from './policies-folder';
import type { Mistake } from './policy-mistakes';

/** A YAML file whose parts still know on which line they stand. */
export type YamlFile = { readonly file: string; readonly document: Document; readonly lines: LineCounter };

/** Reads a YAML file; notes that it is missing, its syntax mistakes and duplicate keys, and returns undefined where there are any. */
export function readYamlFile(path: string, mistakes: Mistake[]): YamlFile | undefined {
  if (existsSync(path)) return parseYaml(shownPath(path), readFileSync(path, 'utf8'), mistakes);
  mistakes.push({ file: shownPath(path), line: 1, reason: 'is missing' });
  return undefined;
}

/** Names the YAML files of a folder in order; notes a folder that is missing or holds none. */
export function yamlFilesIn(dir: string, mistakes: Mistake[]): string[] {
  const names = existsSync(dir) ? readdirSync(dir).filter((name) => name.endsWith('.yaml')) : [];
  if (names.length === 0) mistakes.push({ file: shownPath(dir), line: 1, reason: 'holds no .yaml file' });
  return names.sort();
}

/** Parses YAML that stands in `file` from its first line on; notes mistakes as `readYamlFile` does. */
export function parseYaml(file: string, text: string, mistakes: Mistake[]): YamlFile | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  for (const error of document.errors) {
    mistakes.push({ file, line: lines.linePos(error.pos[0]).line, reason: error.message });
  }
  return document.errors.length > 0 ? undefined : { file, document, lines };
}

/** Line of the part at `path`, or of the nearest part around it when the part itself is missing. */
export function lineOf(yaml: YamlFile, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const offset = startOf(yaml.document, path.slice(0, length));
    if (offset !== undefined) return yaml.lines.linePos(offset).line;
  }
  return 1;
}

/** Notes a mistake in the part at `path`; the reason begins with the path in dots. */
export function noteMistake(yaml: YamlFile, path: readonly PropertyKey[], reason: string, mistakes: Mistake[]): void {
  const where = path.map(String).join('.');
  mistakes.push({ file: yaml.file, line: lineOf(yaml, path), reason: where === '' ? reason : `${where}: ${reason}` });
}

/** Checks a YAML file against a schema; notes every mistake with its line and returns undefined where there are any. */
export function checkShape<T>(yaml: YamlFile, schema: z.ZodType<T>, mistakes: Mistake[]): T | undefined {
  const content = plainContent(yaml, mistakes);
  if (content === undefined) return undefined;
  const checked = schema.safeParse(content.value);
  if (checked.success) return checked.data;
  for (const issue of checked.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) noteMistake(yaml, [...issue.path, key], 'is not a known field', mistakes);
    } else noteMistake(yaml, issue.path, issue.message, mistakes);
  }
  return undefined;
}

/** Unfolds the aliases of a file; one that unfolds without end is a mistake like any other. */
function plainContent(yaml: YamlFile, mistakes: Mistake[]): { value: unknown } | undefined {
  try {
    return { value: yaml.document.toJS() };
  } catch (error) {
    noteMistake(yaml, [], error instanceof Error ? error.message : String(error), mistakes);
    return undefined;
  }
}

function startOf(document: Document, path: readonly PropertyKey[]): number | undefined {
  const parent = path.length > 0 ? document.getIn(path.slice(0, -1), true) : undefined;
  const key = path.at(-1);
  if (parent !== undefined && parent !== null && typeof parent === 'object' && 'items' in parent) {
    const pair = (parent.items as unknown[]).find(
      (entry) => isPair(entry) && isScalar(entry.key) && entry.key.value === key,
    );
    if (isPair(pair) && isNode(pair.key)) return pair.key.range?.[0];
  }
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
}
