import { z } from 'zod';
import { notFound } from '../../shared/problem';
import { idParams } from '../../shared/schemas';
import { firstRow } from '../../shared/sql';
import { text } from '../../shared/text';
import { departmentOf } from '../own-department';
import { departmentRoute, officeRoles } from '../route';

const concerned = `
  select ps.subject_id from procedure_subject ps join procedure p on p.id = ps.procedure_id
  where ps.subject_id = $1 and p.department = $2 limit 1`;

/** The number of a subject in clear, for a reason that is recorded; it is never kept with the answer. */
export const unmask = departmentRoute({
  method: 'post',
  path: '/subjects/{id}/acts/unmask',
  title: { zh: '查看完整号码', en: 'Show a number in clear' },
  who: ['officer', 'reviewer', 'approver'],
  params: idParams,
  body: z.strictObject({ reason: text(500) }),
  answer: z.strictObject({ subject: z.guid(), code: z.string() }).meta({ id: 'Unmasked' }),
  once: true,
  may: async ({ by, params }, { sql }) => {
    if (!(await firstRow(sql, concerned, [params.id, departmentOf(by.actor)]))) throw notFound('subject');
  },
  act: async ({ params }) => ({ body: { subject: params.id, code: '' } }),
  present: async ({ subject }, { by, body, now }, { subjects }) => {
    const { person, roles } = by.actor;
    const [role = 'officer'] = roles.filter((held) => officeRoles.includes(held));
    const code = await subjects.unseal(subject, { person, role, reason: body.reason, at: now.toISOString() });
    return { subject, code };
  },
});
