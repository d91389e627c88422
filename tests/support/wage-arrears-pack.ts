import { type FrozenPack, freezePack, freezeTakenOver } from '../../domain/policy/frozen-pack';
import { loadPolicies } from '../../infra/policy/load-policies';

const { packs, calendar, ladder } = loadPolicies();
const loaded = packs.find(({ pack }) => pack.list === 'L10-black' && pack.version === '2022');
if (!loaded) throw new Error('The rules of wage arrears of 2022 are not among the policies.');

/** The real rules of wage arrears (人社部令第45号), frozen as a case keeps them. */
export const wageArrears: FrozenPack = freezePack(loaded.pack, loaded.hash);

const red = packs.find(({ pack }) => pack.list === 'L19-red' && pack.version === '2020');
if (!red) throw new Error('The red list of transport is not among the policies.');

/** The real rules of a red list, with the department of the people in tests. */
export const redList: FrozenPack = { ...freezePack(red.pack, red.hash), department: wageArrears.department };

const court = packs.find(({ pack }) => pack.list === 'L01-black');
if (!court) throw new Error('The list of judgment defaulters is not among the policies.');

/** The real rules of the court's list, with the department of the people in tests. */
export const courtList: FrozenPack = {
  ...freezeTakenOver(court.pack, court.hash),
  department: wageArrears.department,
};

/** The real calendar of the installation. */
export const realCalendar = calendar;

/** The real overdue ladder. */
export const realLadder = ladder;

/** The wage-arrears rules with another course or other parts than the real ones. */
export function aFrozenPack(changes: Partial<FrozenPack> = {}): FrozenPack {
  return { ...wageArrears, ...changes };
}
