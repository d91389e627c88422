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

/** Reads what departments, measures and lists are called in both languages, by id, from the policies. */
export function policyNames(): Record<'departments' | 'measures' | 'lists', Record<string, unknown>> {
  const { departments } = read('departments.yaml') as { departments: Named[] };
  const { records } = read('rights.yaml') as { records: { titles: Record<string, unknown> } };
  const { measures } = read('measures.yaml') as { measures: Named[] };
  return {
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
