import { z } from 'zod';
import { paperColumns, paperSchema } from '../../shared/paper-schema';
import { fileColumns, type PaperFile, paperReply } from '../../shared/papers/paper-file';
import { notFound } from '../../shared/problem';
import { idParams } from '../../shared/schemas';
import { firstRow } from '../../shared/sql';
import { departmentOf } from '../own-department';
import { departmentRoute, officeRoles } from '../route';

const own = `
  from paper left join procedure p on p.id = paper.procedure_id
  where paper.id = $1 and (p.department = $2
    or exists (select from circular c where c.id = paper.id and $2 = any (c.recipients))
    or exists (select from credit_report r where r.id = paper.id and r.department = $2))`;

/** A paper of the own department, as it was or will be served, a circular to it, or a credit report that it asked for. */
export const paperPage = departmentRoute({
  method: 'get',
  path: '/papers/{id}',
  title: { zh: '文书', en: 'A paper' },
  who: officeRoles,
  params: idParams,
  answer: paperSchema,
  act: async ({ by, params }, { sql }) => {
    const values = [params.id, departmentOf(by.actor)];
    const body = await firstRow<z.input<typeof paperSchema>>(sql, `select ${paperColumns} ${own}`, values);
    if (!body) throw notFound('paper');
    return { body, etag: `"${body.sha256}"` };
  },
});

/** The PDF of a paper of the own department, byte by byte as it was or will be served. */
export const paperPdf = departmentRoute({
  method: 'get',
  path: '/papers/{id}/pdf',
  title: { zh: '文书（PDF）', en: 'A paper as PDF' },
  who: officeRoles,
  params: idParams,
  answer: z.never(),
  sends: ['application/pdf'],
  act: async ({ by, params }, { sql }) => {
    const values = [params.id, departmentOf(by.actor)];
    return paperReply(await firstRow<PaperFile>(sql, `select ${fileColumns} ${own}`, values));
  },
});
