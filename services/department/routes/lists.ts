import { z } from 'zod';
import { civilDateAt } from '../../../domain/calendar/civil-date';
import { successorOf } from '../../../domain/policy/succession';
import { listVersionSchema, presentListVersion } from '../../shared/list-schema';
import type { LoadedPack } from '../../shared/packs';
import { notFound } from '../../shared/problem';
import type { DepartmentDeps } from '../department-deps';
import { departmentRoute, officeRoles } from '../route';

const list = z.string().min(1).max(40);

async function presented(packs: readonly LoadedPack[], { sql, training, duties }: DepartmentDeps, now: Date) {
  const applied = await duties.applied();
  const signed = await sql.query<{ place: string }>(
    "select list_id || '/' || version || '/' || hash as place from pack_sign_off",
  );
  const places = new Set(signed.map(({ place }) => place));
  const day = civilDateAt(now.toISOString());
  return packs.map((loaded) => {
    const signedOff = places.has(`${loaded.pack.list}/${loaded.pack.version}/${loaded.hash}`);
    const shown = presentListVersion(loaded, { day, training, signedOff });
    return { ...shown, department: successorOf(applied, { list: shown.list, department: shown.department, day }) };
  });
}

/** Every list and version that the installation has loaded. */
export const lists = departmentRoute({
  method: 'get',
  path: '/lists',
  title: { zh: '名单规则', en: 'Lists' },
  who: officeRoles,
  answer: z.strictObject({ rows: z.array(listVersionSchema) }).meta({ id: 'Lists' }),
  act: async ({ now }, deps) => ({ body: { rows: await presented(deps.packs, deps, now) } }),
});

/** The versions of one list. */
export const listVersions = departmentRoute({
  method: 'get',
  path: '/lists/{list}/versions',
  title: { zh: '名单规则各版本', en: 'Versions of a list' },
  who: officeRoles,
  params: z.strictObject({ list }),
  answer: z.strictObject({ rows: z.array(listVersionSchema) }).meta({ id: 'ListVersions' }),
  act: async ({ params, now }, deps) => {
    const versions = deps.packs.filter(({ pack }) => pack.list === params.list);
    if (versions.length === 0) throw notFound('list');
    return { body: { rows: await presented(versions, deps, now) } };
  },
});
