/** Races of each kind in one file: ten, unless a fault run asks for more. */
export const racesOfEach = Number(process.env['RACES'] ?? 10);

/** Milliseconds that so many races, or the replay of their histories, may take. */
export const patienceForRaces = 300_000 * Math.max(1, racesOfEach / 10);

/** Runs that many races, some of them at once; gives their outcomes. */
export async function run<Outcome>(atOnce: number, race: (index: number) => Promise<Outcome>): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let next = 0;
  const lane = async () => {
    while (next < racesOfEach) outcomes.push(await race(next++));
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return outcomes;
}
