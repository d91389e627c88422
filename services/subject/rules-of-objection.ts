import { type FrozenObjection, freezeObjection } from '../../domain/policy/frozen-objection';
import { Problem } from '../shared/problem';
import type { SubjectDeps } from './subject-deps';

/** The rules of an objection in a case under this pack; throws `pack-unusable` where it is not loaded. */
export function rulesOfObjection(
  { packs, rights }: Pick<SubjectDeps, 'packs' | 'rights'>,
  { list, version }: { list: string; version: string },
): FrozenObjection {
  const loaded = packs.find(({ pack }) => pack.list === list && pack.version === version);
  if (loaded) return freezeObjection(loaded.pack, loaded.hash, rights);
  throw new Problem('pack-unusable', `The rules ${list} ${version} are not loaded; ask the credit office.`);
}
