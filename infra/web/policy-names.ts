import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

interface Named {
  id: string;
  name?: unknown;
  title?: unknown;
}

const policies = resolve(__dirname, '../../policies');
const read = (...path: string[]): unknown => parse(readFileSync(join(policies, ...path), 'utf8'));

/** Reads what departments, measures, lists and sectors are called in both languages, by id, from the policies. */
export function policyNames(): Record<'departments' | 'measures' | 'lists' | 'sectors', Record<string, unknown>> {
  const { departments } = read('departments.yaml') as { departments: Named[] };
  const { records } = read('rights.yaml') as { records: { titles: Record<string, unknown> } };
  const { measures } = read('measures.yaml') as { measures: Named[] };
  const { sectors } = read('bans.yaml') as { sectors: { codes: { code: string; title: unknown }[] } };
  return {
    sectors: Object.fromEntries(sectors.codes.map(({ code, title }) => [code, title])),
    departments: Object.fromEntries(departments.map(({ id, name }) => [id, name])),
    measures: Object.fromEntries(measures.map(({ id, title }) => [id, title])),
    lists: { ...Object.fromEntries(lists()), ...records.titles },
  };
}

function lists(): [string, unknown][] {
  return readdirSync(join(policies, 'lists'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name: list }) => {
      const newest =
        readdirSync(join(policies, 'lists', list))
          .sort()
          .at(-1) ?? '';
      return [list, (read('lists', list, newest) as Named).title];
    });
}
