import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../refusal';

/** One step that turns a data folder of the layout before into the next one. */
export type LayoutStep = (dataDir: string) => void;

/** The steps from layout 1 on, oldest first; layout 1 is the first there was. */
export const layoutSteps: readonly LayoutStep[] = [];

/**
 * Brings a data folder to the layout of this version and notes it in `version.json`; throws Refusal when a newer version
 * of the project wrote the folder.
 */
export function migrateLayout(dataDir: string, steps: readonly LayoutStep[] = layoutSteps): void {
  const path = join(dataDir, 'version.json');
  const newest = steps.length + 1;
  const found = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { layout: number }).layout : newest;
  if (found > newest)
    throw new Refusal(
      `The data folder ${dataDir} was written by a newer version of this project (layout ${found}, known here: ${newest}).\n` +
        'Use that version, or another folder: DATA_DIR=./.data-old npm start',
    );
  for (let layout = found; layout < newest; layout += 1) {
    steps[layout - 1]?.(dataDir);
    writeFileSync(path, JSON.stringify({ layout: layout + 1 }));
  }
  if (!existsSync(path)) writeFileSync(path, JSON.stringify({ layout: newest }));
}

/** Refuses a database cluster that another major version of PostgreSQL wrote, with the way out. */
export function refuseOtherPostgres(cluster: string, major: string): void {
  const path = join(cluster, 'PG_VERSION');
  if (!existsSync(path)) return;
  const found = readFileSync(path, 'utf8').trim();
  if (found === major) return;
  throw new Refusal(
    `The database in ${cluster} was written by PostgreSQL ${found}; this version of the project brings PostgreSQL ${major}.\n` +
      'Keep the cases: check out the version of the project that wrote them, run `npm run cli -- backup`, come back and run ' +
      '`npm run cli -- restore`.\nOr begin anew: npm start -- --fresh',
  );
}
