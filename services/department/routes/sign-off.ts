import { z } from 'zod';
import { successorOf } from '../../../domain/policy/succession';
import { businessDay } from '../../shared/business-time';
import { notFound, Problem } from '../../shared/problem';
import { text } from '../../shared/text';
import { departmentOf } from '../own-department';
import { departmentRoute } from '../route';

const insert = `
  insert into pack_sign_off (list_id, version, hash, person_id, reason, signed_at) values ($1, $2, $3, $4, $5, $6)
  on conflict do nothing`;

/** A named person of the determining department answers for the assumed numbers of a version. */
export const signOff = departmentRoute({
  method: 'post',
  path: '/lists/{list}/versions/{version}/acts/sign-off',
  title: { zh: '签认名单规则', en: 'Sign off the assumed rules of a list' },
  who: ['approver'],
  params: z.strictObject({ list: z.string().min(1).max(40), version: z.string().min(1).max(40) }),
  body: z.strictObject({ reason: text(1000) }),
  answer: z
    .strictObject({ list: z.string(), version: z.string(), hash: z.string(), signedBy: z.guid() })
    .meta({ id: 'SignOff' }),
  once: true,
  act: async ({ by, params, body, now }, { sql, packs, audit, duties }) => {
    const loaded = packs.find(({ pack }) => pack.list === params.list && pack.version === params.version);
    if (!loaded) throw notFound('version of a list');
    const { determining: department } = loaded.pack.authority;
    const day = businessDay(now, 0);
    const holder = successorOf(await duties.applied(), { list: params.list, department, day });
    if (holder !== departmentOf(by.actor)) throw new Problem('wrong-role', `This list is determined by ${holder}.`);
    const { person } = by.actor;
    await sql.query(insert, [params.list, params.version, loaded.hash, person, body.reason, now]);
    await audit.append({
      stream: 'access',
      by: { person, role: 'approver' },
      action: 'pack-signed-off',
      object: `list/${params.list}/${params.version}`,
      content: { hash: loaded.hash },
      reason: body.reason,
    });
    return { body: { list: params.list, version: params.version, hash: loaded.hash, signedBy: person } };
  },
});
