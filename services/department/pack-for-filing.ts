import { type FrozenPack, freezePack, freezeTakenOver } from '../../domain/policy/frozen-pack';
import { refuseNotTakenOver, refuseUndetermined } from '../../domain/policy/not-determined';
import { successorOf } from '../../domain/policy/succession';
import { usability } from '../../domain/policy/usable';
import { packInForce } from '../shared/packs';
import { Problem } from '../shared/problem';
import { firstRow, type Sql } from '../shared/sql';
import type { DepartmentDeps } from './department-deps';

/** On which list, by which department, on which day (Asia/Shanghai). */
interface UseOfList {
  list: string;
  department: string;
  day: string;
}

const filing = { refuse: refuseUndetermined, freeze: freezePack };
const takingOver = { refuse: refuseNotTakenOver, freeze: freezeTakenOver };

/** Finds the rules by which a department files on a list today and freezes them; refuses a list that is unknown, not determined here, or unusable. */
export function packForFiling(deps: DepartmentDeps, use: UseOfList): Promise<FrozenPack> {
  return packInUse(deps, use, filing);
}

/** Finds the rules by which a department takes entries over today and freezes them; refuses a list that is unknown, not decided elsewhere, or unusable. */
export function packForTakingOver(deps: DepartmentDeps, use: UseOfList): Promise<FrozenPack> {
  return packInUse(deps, use, takingOver);
}

async function packInUse(
  { sql, packs, training, duties }: DepartmentDeps,
  { list, department, day }: UseOfList,
  course: typeof filing,
): Promise<FrozenPack> {
  const loaded = packInForce(packs, list, day);
  if (!loaded)
    throw new Problem('malformed', `No list "${list}" is in force on ${day}; see GET /lists.`, { field: 'list' });
  const { pack, hash } = loaded;
  // The rules say who determines; a transfer of duties says who has it since.
  const holder = successorOf(await duties.applied(), { list, department: pack.authority.determining, day });
  if (holder !== department)
    throw new Problem('wrong-role', `The list ${list} is determined by ${holder}.`, {
      field: 'list',
    });
  course.refuse(pack);
  const signedOff = await isSignedOff(sql, list, pack.version, hash);
  const { usable, missing } = usability(pack, { training, signedOff });
  if (usable) return course.freeze(pack, hash);
  throw new Problem(
    'pack-unusable',
    `The list ${list} ${pack.version} cannot be used; it lacks: ${missing.join(', ')}.`,
    {
      field: 'list',
    },
  );
}

async function isSignedOff(sql: Sql, list: string, version: string, hash: string): Promise<boolean> {
  const row = await firstRow(sql, 'select hash from pack_sign_off where list_id = $1 and version = $2 and hash = $3', [
    list,
    version,
    hash,
  ]);
  return row !== undefined;
}
