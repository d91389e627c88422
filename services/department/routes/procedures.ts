import type { ProcedureKind, ProcedureState } from '../../../domain/procedure/procedure-state';
import { procedureSchema } from '../../shared/case-page/case-schema';
import { presentProcedure } from '../../shared/case-page/present-case';
import type { InBoth } from '../../shared/language';
import { notFound } from '../../shared/problem';
import { folders } from '../../shared/procedures';
import { idParams } from '../../shared/schemas';
import { firstRow } from '../../shared/sql';
import { departmentOf } from '../own-department';
import { departmentRoute, officeRoles } from '../route';

const statement = `
  select p.snapshot, coalesce(cc.offset_ms, 0)::float8 as "offset"
  from procedure p left join case_clock cc on cc.case_id = p.case_id
  where p.id = $1 and p.kind = $2 and p.department = $3`;

function procedurePage(kind: ProcedureKind, title: InBoth) {
  return departmentRoute({
    method: 'get',
    path: `/${folders[kind]}/{id}`,
    title,
    who: officeRoles,
    params: idParams,
    answer: procedureSchema,
    act: async ({ by, params, now }, { sql, calendar }) => {
      const values = [params.id, kind, departmentOf(by.actor)];
      const row = await firstRow<{ snapshot: ProcedureState; offset: number }>(sql, statement, values);
      if (!row) throw notFound('procedure');
      const reading = { now, offset: row.offset, calendar: await calendar() };
      const body = presentProcedure(row.snapshot, { actor: by.actor, service: 'department' }, reading);
      return { body, etag: `"${row.snapshot.seq}"` };
    },
  });
}

/** One procedure of the own department, with the acts open to the reader; its ETag goes into If-Match of an act. */
export const procedurePages = [
  procedurePage('determination', { zh: '认定程序', en: 'A determination' }),
  procedurePage('notice', { zh: '送达程序', en: 'A notice' }),
  procedurePage('listing', { zh: '名单记录', en: 'An entry' }),
  procedurePage('measure-order', { zh: '措施单', en: 'A measure order' }),
  procedurePage('objection', { zh: '异议', en: 'An objection' }),
  procedurePage('repair', { zh: '信用修复', en: 'A repair' }),
  procedurePage('ban', { zh: '禁入', en: 'A ban' }),
];
