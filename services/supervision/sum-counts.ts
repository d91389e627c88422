import { listAddress } from './lists';
import type { CountRow } from './read-models/counts';

/** What a group of procedures is counted by; also the query of its list. */
type Grouping = keyof Pick<CountRow, 'department' | 'kind' | 'stage' | 'age'>;

interface Numbers {
  open: number;
  overdue: number;
  overdueShare: number;
  lists: { open: string; overdue: string };
}

/** Adds up counts in groups, each with its share of overdue and the lists that show exactly what was counted. */
export function sumCounts<By extends Grouping>(
  rows: readonly CountRow[],
  by: readonly By[],
): (Pick<CountRow, By> & Numbers)[] {
  const groups = new Map<string, CountRow[]>();
  for (const row of rows) {
    const key = JSON.stringify(by.map((name) => row[name]));
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((group) => numbersOf(group, by));
}

/** Adds up all counts. */
export function sumOfAll(rows: readonly CountRow[]): Numbers {
  return numbersOf(rows, []);
}

function numbersOf<By extends Grouping>(rows: readonly CountRow[], by: readonly By[]): Pick<CountRow, By> & Numbers {
  const [open, overdue] = [sum(rows, 'open'), sum(rows, 'overdue')];
  const group = Object.fromEntries(by.map((name) => [name, rows[0]?.[name]])) as Pick<CountRow, By>;
  const query = group as Readonly<Record<string, string>>;
  return {
    ...group,
    open,
    overdue,
    overdueShare: open === 0 ? 0 : Math.round((overdue / open) * 10_000) / 10_000,
    lists: {
      open: listAddress('procedures', query),
      overdue: listAddress('procedures', { ...query, overdue: 'true' }),
    },
  };
}

function sum(rows: readonly CountRow[], of: 'open' | 'overdue'): number {
  return rows.reduce((total, row) => total + row[of], 0);
}
