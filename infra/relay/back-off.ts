const firstPause = 30_000;
const longestPause = 5 * 60_000;

/** How long a mail is tried before it counts as undeliverable, in milliseconds: 3 days. */
export const patience = 3 * 24 * 3_600_000;

/** The pause before the next try in milliseconds: 30 s after the first, doubling up to 5 min; so many times shorter as the pace says. */
export function pauseAfter(attempts: number, pace = 1): number {
  return Math.min(firstPause * 2 ** Math.max(0, attempts - 1), longestPause) / pace;
}
