import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { procedureKinds } from '../../domain/procedure/procedure-state';
import { procedureTables } from '../../domain/procedures';
import { quoted, reachableRoutes, root, tableRows } from './reachable';

interface Row {
  term: string;
  zh: string;
  type: string;
  table: string;
  route: string;
  update: string;
}

const rows: Row[] = tableRows('glossary.md', 6).map(
  ([term = '', zh = '', type = '', table = '', route = '', update = '']) => ({
    term,
    zh,
    type,
    table,
    route,
    update,
  }),
);

// An act that several procedures share is one term.
const acts = [
  ...new Map(procedureKinds.flatMap((kind) => procedureTables[kind]).map((rule) => [rule.act, rule])).values(),
];

function tablesOfDatabase(): string[] {
  const folder = join(root, 'infra/db/migrations');
  const up = readdirSync(folder).filter((file) => file.endsWith('.up.sql'));
  const statements = up.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  return [...statements.matchAll(/^create table (\w+)/gm)].map(([, name = '']) => name);
}

function exports(file: string, name: string): boolean {
  const path = join(root, file);
  if (!existsSync(path)) return false;
  const declared = new RegExp(`^export (abstract |async )?(const|function|class|interface|type) ${name}\\b`, 'm');
  return declared.test(readFileSync(path, 'utf8'));
}

const namesIn = (column: keyof Row) =>
  rows.flatMap((row) => quoted(row[column]).map((name) => [row.term, name] as const));

describe('the glossary', () => {
  test('has one row per term, each in both languages', () => {
    const terms = rows.map(({ term }) => term.toLowerCase());

    expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
    expect(rows.filter(({ zh }) => !/\p{Script=Han}/u.test(zh))).toEqual([]);
    expect(rows.length).toBeGreaterThan(100);
  });

  test('names every act of the tables as the tables do', () => {
    const named = rows.filter(({ update }) => update !== '-' && update !== '`filed`');

    expect(named.map(({ term, zh, update }) => ({ term, zh, update })).sort(byUpdate)).toEqual(
      acts.map(({ act, zh, en }) => ({ term: en, zh, update: `\`${act}\`` })).sort(byUpdate),
    );
  });

  test('names every procedure', () => {
    const updates = namesIn('type').map(([, type]) => type);

    for (const kind of procedureKinds) {
      const state = kind.replaceAll(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
      expect(updates).toContain(`domain/${kind}/${kind}-state.ts#${state}State`);
    }
  });

  test('names types that a file exports', () => {
    const wrong = namesIn('type').filter(([, type]) => {
      const [file = '', name = ''] = type.split('#');
      return !exports(file, name);
    });

    expect(wrong).toEqual([]);
  });

  test('names tables that the migrations create', () => {
    const tables = tablesOfDatabase();

    expect(namesIn('table').filter(([, table]) => !tables.includes(table))).toEqual([]);
  });

  test('names routes that the services document, and every route of an act', () => {
    const routes = reachableRoutes();
    const named = namesIn('route').map(([, route]) => route);

    expect(namesIn('route').filter(([, route]) => !routes.includes(route))).toEqual([]);
    expect(routes.filter((route) => route.includes('/acts/') && !named.includes(route))).toEqual([]);
  });
});

function byUpdate(one: { update: string }, other: { update: string }): number {
  return one.update < other.update ? -1 : 1;
}
