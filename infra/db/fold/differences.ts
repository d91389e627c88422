import { canonicalJson } from '../../policy/canonical-json';
import type { Row } from '../projection/row';

/** A place where a live table differs from what its events say; `column` is null where a whole row is missing or extra. */
export interface Difference {
  table: string;
  /** The values of the row's key. */
  key: string;
  column: string | null;
  live: unknown;
  rebuilt: unknown;
}

/** Compares the live rows of a table with the rebuilt ones, column by column. */
export function differences(
  table: { name: string; key: readonly string[] },
  live: readonly Row[],
  rebuilt: readonly Row[],
): Difference[] {
  const keyOf = (row: Row) => table.key.map((column) => String(row[column])).join('/');
  const found = new Map(live.map((row) => [keyOf(row), row]));
  const due = new Map(rebuilt.map((row) => [keyOf(row), row]));
  const keys = new Set([...found.keys(), ...due.keys()]);
  return [...keys]
    .toSorted((one, other) => (one < other ? -1 : 1))
    .flatMap((key) => {
      const [one, other] = [found.get(key), due.get(key)];
      if (one && other) return columnsApart(one, other).map((column) => differing(column, one[column], other[column]));
      return differing(null, one ?? null, other ?? null);

      function differing(column: string | null, live: unknown, rebuilt: unknown): Difference {
        return { table: table.name, key, column, live, rebuilt };
      }
    });
}

function columnsApart(live: Row, rebuilt: Row): string[] {
  return Object.keys(live).filter((column) => canonicalJson(live[column]) !== canonicalJson(rebuilt[column]));
}
