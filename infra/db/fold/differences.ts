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

/** A live row and the rebuilt one of the same key, one of which may be missing. */
export interface RowPair {
  live: Row | null;
  rebuilt: Row | null;
}

/** Names what differs in pairs of rows of one table, column by column. */
export function differences(table: { name: string; key: readonly string[] }, pairs: readonly RowPair[]): Difference[] {
  return pairs.flatMap(({ live, rebuilt }): Difference[] => {
    const key = table.key.map((column) => String((live ?? rebuilt)?.[column])).join('/');
    if (!live || !rebuilt) return [{ table: table.name, key, column: null, live, rebuilt }];
    return Object.keys(live)
      .filter((column) => canonicalJson(live[column]) !== canonicalJson(rebuilt[column]))
      .map((column) => ({ table: table.name, key, column, live: live[column], rebuilt: rebuilt[column] }));
  });
}
