/** Reads the server version out of what `temporal --version` prints; undefined when it says none. */
export function serverVersion(printed: string): string | undefined {
  return /\(Server (\d+\.\d+\.\d+)/.exec(printed)?.[1];
}

/** The oldest server whose executions have clocks of their own. */
export const oldestServer = '1.32.0';

/** Tells whether a server version like 1.32.0 (a suffix like -rc.1 is not looked at) is new enough for the training clock. */
export function isNewEnough(version: string): boolean {
  const number = (text: string) => text.split(/[.-]/).slice(0, 3).map(Number);
  const [wanted, found] = [number(oldestServer), number(version)];
  const first = wanted.findIndex((part, place) => found[place] !== part);
  return first === -1 || Number(found[first]) > Number(wanted[first]);
}
