import { z } from 'zod';
import { overseers } from '../../../domain/access/roles';
import { casesAnswer, casesQuery } from '../../shared/case-page/case-list';
import { readCase } from '../../shared/case-page/case-rows';
import { caseSchema } from '../../shared/case-page/case-schema';
import { casesReply } from '../../shared/case-page/cases-reply';
import { etagOfCase, presentCase } from '../../shared/case-page/present-case';
import { notFound } from '../../shared/problem';
import { idParams } from '../../shared/schemas';
import { supervisionRoute } from '../route';

/** The cases of all departments, or of one. */
export const cases = supervisionRoute({
  method: 'get',
  path: '/cases',
  title: { zh: '全市案件', en: 'Cases of all departments' },
  who: overseers,
  query: casesQuery.extend({ department: z.string().min(1).max(40).optional() }),
  answer: casesAnswer,
  exports: true,
  act: (call, deps) => casesReply(call, deps, call.query.department ?? null),
});

/** A case of any department, to read and to order a reply. */
export const caseDetail = supervisionRoute({
  method: 'get',
  path: '/cases/{id}',
  title: { zh: '案件详情', en: 'A case' },
  who: overseers,
  params: idParams,
  answer: caseSchema,
  act: async ({ by, params, now }, { sql, calendar }) => {
    const rows = await readCase(sql, params.id, null);
    if (!rows) throw notFound('case');
    const reader = { actor: by.actor, service: 'supervision' } as const;
    const body = presentCase(rows, reader, { now, calendar: await calendar() });
    return { body, etag: etagOfCase(rows) };
  },
});
