import type { Mistake } from './policy-mistakes';
import { noteMistake, type YamlFile } from './yaml-file';

/** Notes every part that calls itself verified while its source says that none was found or read. */
export function noteDishonestSources(
  part: unknown,
  yaml: YamlFile,
  mistakes: Mistake[],
  path: PropertyKey[] = [],
): void {
  if (typeof part !== 'object' || part === null) return;
  if ('status' in part && part.status === 'verified' && 'basis' in part && isUnread(part.basis)) {
    noteMistake(
      yaml,
      [...path, 'status'],
      'cannot be verified: its basis says that no text was found or read',
      mistakes,
    );
  }
  const isList = Array.isArray(part);
  for (const [key, inner] of Object.entries(part)) {
    noteDishonestSources(inner, yaml, mistakes, [...path, isList ? Number(key) : key]);
  }
}

function isUnread(basis: unknown): boolean {
  if (typeof basis !== 'object' || basis === null || !('document' in basis && 'article' in basis)) return false;
  return String(basis.document).startsWith('none found') || String(basis.article).startsWith('none');
}
