import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPolicies } from '../../../infra/policy/load-policies';
import { POLICIES_FOLDER } from '../../../infra/policy/policies-folder';
import { type Mistake, PolicyMistakes } from '../../../infra/policy/policy-mistakes';

const copies: string[] = [];

/** Copies the rules to a folder of its own and returns its path. */
export function copyOfPolicies(): string {
  const dir = mkdtempSync(join(tmpdir(), 'policies-'));
  copies.push(dir);
  cpSync(POLICIES_FOLDER, dir, { recursive: true });
  return dir;
}

/** Removes all copies made. */
export function removeCopies(): void {
  for (const dir of copies.splice(0)) rmSync(dir, { recursive: true });
}

/** Replaces, in a file of the copy, the first `right` by `wrong`, and returns the line on which it stood. */
export function spoil(dir: string, file: string, right: string, wrong: string): number {
  const path = join(dir, file);
  const text = readFileSync(path, 'utf8');
  const at = text.indexOf(right);
  if (at < 0) throw new Error(`${file} does not say ${right}`);
  writeFileSync(path, text.slice(0, at) + wrong + text.slice(at + right.length));
  return text.slice(0, at).split('\n').length;
}

/** Loads rules that are wrong and returns the mistakes found. */
export function mistakesIn(dir: string): readonly Mistake[] {
  try {
    loadPolicies(dir);
  } catch (error) {
    if (error instanceof PolicyMistakes) return error.mistakes;
    throw error;
  }
  return [];
}
