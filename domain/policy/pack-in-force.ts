import type { CivilDate } from '../calendar/civil-date';
import type { PolicyPack } from './policy-pack';

/** Finds, among loaded packs, the version of a list that is in force on a day; undefined where none is. */
export function packInForce<Loaded extends { readonly pack: PolicyPack }>(
  packs: readonly Loaded[],
  list: string,
  on: CivilDate,
): Loaded | undefined {
  return packs.find(({ pack }) => {
    const { from, to } = pack.effective;
    return pack.list === list && from <= on && (to === null || on <= to);
  });
}
