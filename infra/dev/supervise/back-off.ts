/** Milliseconds to wait before the next try: half a second, doubled with each failure in a row, at most 30 s. */
export function backOff(failures: number): number {
  return Math.min(500 * 2 ** Math.max(0, failures - 1), 30_000);
}
