import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from './json-schemas';
import { shownPath } from './policies-folder';
import type { Mistake } from './policy-mistakes';

/** Lists the JSON Schema files of a policies folder that are missing or no longer say what the checks do. */
export function staleSchemas(dir: string): Mistake[] {
  return Object.entries(jsonSchemas()).flatMap(([name, schema]) => {
    const path = join(dir, name);
    if (existsSync(path) && readFileSync(path, 'utf8') === schema) return [];
    return [{ file: shownPath(path), line: 1, reason: 'is out of date; run npx tsx tools/write-policy-schema.ts' }];
  });
}
