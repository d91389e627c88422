import type { z } from 'zod';
import type { InBoth } from '../../../shared/language';

/** One column of a table that is imported: its heads, and what stands in it. */
export interface Column {
  key: string;
  head: InBoth;
  explain: InBoth;
  required: boolean;
}

/** What is wrong with one cell, or with a row as a whole (`column` null). */
export interface CellFault {
  column: string | null;
  message: string;
}

/** A kind of table that an office sends in: its columns, and how a row of cells becomes what it says. */
export interface ImportKind {
  kind: string;
  title: InBoth;
  columns: readonly Column[];
  /** Whether the columns follow a standard whose text nobody verified. */
  assumed: boolean;
  /** Reads the cells by the keys of the columns; a cell that is left out is empty. */
  row: z.ZodType<object, Record<string, string>>;
  /** What no two rows of a file have in common. */
  keyOf: (cells: Record<string, string>) => string;
}

/** Describes a column. */
export function column(key: string, head: [string, string], explain: [string, string], required = true): Column {
  return {
    key,
    head: { zh: head[0], en: head[1] },
    explain: { zh: explain[0], en: explain[1] },
    required,
  };
}
