import type { CivilDate } from '../calendar/civil-date';

/** Duties that pass from one department to another since a day (Asia/Shanghai): for which lists, on what basis. */
export interface Succession {
  from: string;
  to: string;
  lists: readonly string[];
  since: CivilDate;
}

/**
 * Says which department has the duties of a list on a day (Asia/Shanghai), where the rules name one: `successions` stand in
 * the order in which they were applied. The rules stay as they are; a succession stands beside them.
 */
export function successorOf(
  successions: readonly Succession[],
  { list, department, day }: { list: string; department: string; day: CivilDate },
): string {
  return successions
    .filter(({ lists, since }) => lists.includes(list) && since <= day)
    .reduce((present, { from, to }) => (present === from ? to : present), department);
}

/**
 * Lists what still passes by one of several successions on a day (Asia/Shanghai): a later one from the same department, or
 * back to it, takes its place.
 */
export function listsStillPassing<One extends Succession>(one: One, all: readonly One[], day: CivilDate): string[] {
  const later = all.slice(all.indexOf(one) + 1).filter(({ since }) => since <= day);
  const replaced = (list: string) =>
    later.some(({ lists, from, to }) => lists.includes(list) && (from === one.from || to === one.from));
  return one.lists.filter((list) => !replaced(list));
}
