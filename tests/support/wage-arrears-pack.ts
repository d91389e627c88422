import { type FrozenPack, freezePack } from '../../domain/policy/frozen-pack';
import { loadPolicies } from '../../infra/policy/load-policies';

const { packs, calendar, ladder } = loadPolicies();
const loaded = packs.find(({ pack }) => pack.list === 'L10-black' && pack.version === '2022');
if (!loaded) throw new Error('The rules of wage arrears of 2022 are not among the policies.');

/** The real rules of wage arrears (人社部令第45号), frozen as a case keeps them. */
export const wageArrears: FrozenPack = freezePack(loaded.pack, loaded.hash);

/** The real calendar of the installation. */
export const realCalendar = calendar;

/** The real overdue ladder. */
export const realLadder = ladder;

/** The wage-arrears rules with another course or other parts than the real ones. */
export function aFrozenPack(changes: Partial<FrozenPack> = {}): FrozenPack {
  return { ...wageArrears, ...changes };
}
