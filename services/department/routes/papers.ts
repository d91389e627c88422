import type { z } from 'zod';
import { paperColumns, paperSchema } from '../../shared/paper-schema';
import { notFound } from '../../shared/problem';
import { idParams } from '../../shared/schemas';
import { firstRow } from '../../shared/sql';
import { departmentOf } from '../own-department';
import { departmentRoute, officeRoles } from '../route';

const statement = `
  select ${paperColumns} from paper join procedure p on p.id = paper.procedure_id
  where paper.id = $1 and p.department = $2`;

/** A paper of the own department, as it was or will be served. */
export const paperPage = departmentRoute({
  method: 'get',
  path: '/papers/{id}',
  title: { zh: '文书', en: 'A paper' },
  who: officeRoles,
  params: idParams,
  answer: paperSchema,
  act: async ({ by, params }, { sql }) => {
    const values = [params.id, departmentOf(by.actor)];
    const body = await firstRow<z.input<typeof paperSchema>>(sql, statement, values);
    if (!body) throw notFound('paper');
    return { body, etag: `"${body.sha256}"` };
  },
});
