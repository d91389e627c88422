import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { commands } from '../../infra/cli/commands';
import { departmentRoutes } from '../../services/department/app';
import { identityRoutes } from '../../services/identity/app';
import { publicRoutes } from '../../services/public/app';
import { openApiOf } from '../../services/shared/openapi/openapi';
import type { Route } from '../../services/shared/route';
import { subjectRoutes } from '../../services/subject/app';
import { supervisionRoutes } from '../../services/supervision/app';

/** The folder of the repository. */
export const root = resolve(__dirname, '../..');

function documented<Deps>(name: string, routes: readonly Route<Deps>[]): string[] {
  const { paths = {} } = openApiOf({ name, title: name, routes }, { authorize: '/authorize', token: '/token' });
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations ?? {}).map((method) => `${method.toUpperCase()} /api/${name}${path}`),
  );
}

// The portal and the health page answer with pages, not with a contract, so no document describes them.
function pages(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8');
  return [...source.matchAll(/app\.(get|post)\('([^']+)'/g)].map(
    ([, method, path]) => `${method?.toUpperCase()} ${path}`,
  );
}

/** Every route that a user can reach, as `METHOD /address`, from the OpenAPI documents of the services and the portal's pages. */
export function reachableRoutes(): string[] {
  return [
    ...documented('department', departmentRoutes),
    ...documented('subject', subjectRoutes),
    ...documented('supervision', supervisionRoutes),
    ...documented('public', publicRoutes),
    ...documented('identity', identityRoutes),
    ...pages('services/portal/app.ts'),
    ...pages('services/origin.ts'),
  ];
}

/** Every command of the command line, as `cli -- name`. */
export function reachableCommands(): string[] {
  return Object.keys(commands).map((name) => `cli -- ${name}`);
}

/** Reads the tables of a page in docs: each row as its cells, without heads and rules. */
export function tableRows(page: string, columns: number): string[][] {
  const lines = readFileSync(join(root, 'docs', page), 'utf8').split('\n');
  const rows = lines
    .filter(
      (line, index) =>
        line.startsWith('|') && !/^\|[\s|:-]+\|$/.test(line) && !/^\|[\s|:-]+\|$/.test(lines[index + 1] ?? ''),
    )
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const torn = rows.find((row) => row.length !== columns);
  if (torn) throw new Error(`${page} has a row of ${torn.length} cells, not ${columns}: ${torn.join(' | ')}`);
  return rows;
}

/** Takes the texts in code quotes out of a cell. */
export function quoted(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);
}
