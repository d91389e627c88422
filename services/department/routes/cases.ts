import { casesAnswer, casesQuery } from '../../shared/case-page/case-list';
import { readCase } from '../../shared/case-page/case-rows';
import { caseSchema } from '../../shared/case-page/case-schema';
import { casesReply } from '../../shared/case-page/cases-reply';
import { etagOfCase, presentCase } from '../../shared/case-page/present-case';
import { notFound } from '../../shared/problem';
import { idParams } from '../../shared/schemas';
import { departmentOf } from '../own-department';
import { departmentRoute, officeRoles } from '../route';

/** The cases of the own department. */
export const cases = departmentRoute({
  method: 'get',
  path: '/cases',
  title: { zh: '案件列表', en: 'Cases' },
  who: officeRoles,
  query: casesQuery,
  answer: casesAnswer,
  exports: true,
  act: (call, deps) => casesReply(call, deps, departmentOf(call.by.actor)),
});

/** A case with its procedures, timeline, clocks and papers. */
export const caseDetail = departmentRoute({
  method: 'get',
  path: '/cases/{id}',
  title: { zh: '案件详情', en: 'A case' },
  who: officeRoles,
  params: idParams,
  answer: caseSchema,
  act: async ({ by, params, now }, { sql, calendar }) => {
    const rows = await readCase(sql, params.id, departmentOf(by.actor));
    if (!rows) throw notFound('case');
    const body = presentCase(rows, { actor: by.actor, service: 'department' }, { now, calendar: await calendar() });
    return { body, etag: etagOfCase(rows) };
  },
});
