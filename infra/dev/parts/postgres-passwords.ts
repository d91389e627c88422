import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../refusal';

/** The passwords of the embedded database's three roles. */
export interface PostgresPasswords {
  readonly superuser: string;
  readonly owner: string;
  readonly app: string;
}

/** Reads the passwords of a data folder, made on its first start; throws Refusal when they are lost but a database is there. */
export function postgresPasswords(dataDir: string): PostgresPasswords {
  const path = join(dataDir, 'keys/database.json');
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as PostgresPasswords;
  if (existsSync(join(dataDir, 'postgres')))
    throw new Refusal(
      `The passwords of the database are missing: ${path}.\n` +
        'Restore the file from a backup, or begin anew: npm start -- --fresh',
    );
  const secret = () => randomBytes(18).toString('base64url');
  const passwords = { superuser: secret(), owner: secret(), app: secret() };
  mkdirSync(join(dataDir, 'keys'), { recursive: true, mode: 0o700 });
  writeFileSync(path, JSON.stringify(passwords), { mode: 0o600 });
  return passwords;
}
