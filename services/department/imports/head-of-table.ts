import { FileRefused } from '../../../infra/files/file-refused';
import type { ImportKind } from './kinds/import-kind';

/** Finds the place of each column by the head of the table; refuses a head with a column missing, strange or twice. */
export function placesOf({ columns }: ImportKind, head: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [place, cell] of head.entries()) {
    if (cell === '') continue;
    const found = columns.find(({ key, head }) => [key, head.zh, head.en].includes(cell.replace(/^\*/, '')));
    if (!found) throw refused(`"${cell.slice(0, 60)}" is no column of this table`);
    if (places.has(found.key)) throw refused(`the column "${cell}" is there twice`);
    places.set(found.key, place);
  }
  const missing = columns.filter(({ key, required }) => required && !places.has(key));
  if (missing.length > 0) throw refused(`these columns are missing: ${missing.map(({ head }) => head.zh).join(', ')}`);
  return places;
}

function refused(why: string): FileRefused {
  return new FileRefused('malformed', `The first line must be the head of the template; ${why}.`);
}
