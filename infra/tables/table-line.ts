/** One line of a table: its number in the file, the head being 1, and its cells as text. */
export interface TableLine {
  line: number;
  cells: string[];
}
