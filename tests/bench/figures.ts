/** Writes one measurement as a JSON line. */
export function say(part: string, figures: object): void {
  process.stdout.write(`${JSON.stringify({ part, ...figures })}\n`);
}

/** The value below which so many percent of the values lie, rounded to a tenth. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return round(sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0);
}

/** Rounds to a tenth, or to the given number of places. */
export function round(value: number, places = 1): number {
  return Number(value.toFixed(places));
}

/** Plays so many games by so many players at once; gives the seconds that it took. */
export async function together(games: number, players: number, play: () => Promise<unknown>): Promise<number> {
  let todo = games;
  const since = performance.now();
  const player = async () => {
    while (todo-- > 0) await play();
  };
  await Promise.all(Array.from({ length: players }, player));
  return (performance.now() - since) / 1000;
}
