const wideSigns = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;

/** Lays out rows in columns as a terminal shows them, where a Chinese character takes two places. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => places(row[column] ?? ''))));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - places(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function places(text: string): number {
  return Array.from(text).length + (text.match(wideSigns)?.length ?? 0);
}
