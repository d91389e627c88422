import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { shownPath } from '../policy/policies-folder';
import type { Mistake } from '../policy/policy-mistakes';
import { checkShape, lineOf, parseYaml } from '../policy/yaml-file';

const frontMatter = z.strictObject({
  id: z.string().min(1),
  version: z.string().min(1),
  title: z.string().min(1),
});

/** A template with a part's text and the line of its file on which the part begins. */
export type PaperPart = { readonly text: string; readonly line: number };

/** A paper template as written: what its front matter says and its body. */
export type PaperSource = {
  readonly file: string;
  readonly id: PaperPart;
  readonly version: string;
  readonly title: PaperPart;
  readonly body: PaperPart;
};

/** Reads a template; notes a missing or malformed front matter and returns undefined then. */
export function readPaperSource(path: string, mistakes: Mistake[]): PaperSource | undefined {
  const file = shownPath(path);
  const text = readFileSync(path, 'utf8');
  const [, front, body] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  if (front === undefined || body === undefined) {
    mistakes.push({ file, line: 1, reason: 'must begin with a front matter between two lines of three hyphens' });
    return undefined;
  }
  const yaml = parseYaml(file, `\n${front}`, mistakes);
  const head = yaml && checkShape(yaml, frontMatter, mistakes);
  if (yaml === undefined || head === undefined) return undefined;
  const part = (name: 'id' | 'title'): PaperPart => ({ text: head[name], line: lineOf(yaml, [name]) });
  const bodyLine = front.split('\n').length + 2;
  return {
    file,
    id: part('id'),
    version: head.version,
    title: part('title'),
    body: { text: body, line: bodyLine },
  };
}
