/** Writes the address of a list with the exact query that shows what was counted; what is undefined is left out. */
export function listAddress(list: string, query: Readonly<Record<string, string | undefined>> = {}): string {
  const asked = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const search = new URLSearchParams(asked).toString();
  return `/api/supervision/${list}${search === '' ? '' : `?${search}`}`;
}
