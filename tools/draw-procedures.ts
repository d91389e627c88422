import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { procedureKinds } from '../domain/procedure/procedure-state';
import { drawPage } from './procedures/draw-page';

const usage = 'Usage: draw-procedures [--check] [folder]';

/** Draws every procedure into a folder, or with `--check` only says which pages are stale. */
function drawProcedures(options: readonly string[]): number {
  const check = options.includes('--check');
  const [folder = resolve(__dirname, '../docs/procedures'), ...more] = options.filter((option) => option !== '--check');
  if (more.length > 0 || folder.startsWith('-')) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  const pages = procedureKinds.map((kind) => ({ path: join(folder, `${kind}.md`), text: drawPage(kind) }));
  const stale = pages.filter(({ path, text }) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
  if (!check) {
    mkdirSync(folder, { recursive: true });
    for (const { path, text } of stale) writeFileSync(path, text);
    process.stdout.write(`${pages.length} pages, ${stale.length} drawn anew\n`);
    return 0;
  }
  for (const { path } of stale) process.stderr.write(`${path} is stale; run: npx tsx tools/draw-procedures.ts\n`);
  return stale.length > 0 ? 1 : 0;
}

process.exitCode = drawProcedures(process.argv.slice(2));
