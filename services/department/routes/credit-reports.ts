import { z } from 'zod';
import {
  creditReportLine,
  creditReportsAnswer,
  creditReportsQuery,
  reportPurpose,
} from '../../shared/credit-reports/credit-report-schema';
import { issueCreditReport } from '../../shared/credit-reports/issue-credit-report';
import { readReport } from '../../shared/credit-reports/read-reports';
import { reportsReply } from '../../shared/credit-reports/reports-reply';
import { anyCode } from '../../shared/entries/company-code';
import { actIdOf } from '../../shared/identity-of-act';
import { notFound, Problem } from '../../shared/problem';
import { departmentOf } from '../own-department';
import { departmentRoute, officeRoles } from '../route';

/** A credit report of a subject for a purpose of this office, which is recorded and which the subject sees. */
export const creditReport = departmentRoute({
  method: 'post',
  path: '/credit-reports',
  title: { zh: '出具信用报告', en: 'Issue a credit report' },
  who: ['officer', 'reviewer', 'approver'],
  body: z
    .strictObject({ code: z.string().trim().min(1).max(40), purpose: reportPurpose })
    .meta({ id: 'CreditReportAsked' }),
  answer: creditReportLine,
  status: 201,
  once: true,
  problems: ['malformed', 'not-found'],
  act: async ({ body, by, identity, now }, deps) => {
    if (!identity) throw new Error('An act has an identity');
    const known = await deps.subjects.find(anyCode(body.code));
    if (!known)
      throw new Problem('not-found', 'Nobody with this code is on file, so there is nothing to report.', {
        field: 'code',
      });
    const department = departmentOf(by.actor);
    const role = (['officer', 'reviewer', 'approver'] as const).find((held) => by.actor.roles.includes(held));
    const id = await issueCreditReport(deps, {
      subject: known.id,
      purpose: body.purpose,
      person: by.actor.person,
      role: role ?? 'officer',
      department,
      identity: actIdOf(identity),
      now,
    });
    const report = await readReport(deps.sql, { department }, id);
    if (!report) throw notFound('report');
    return { body: report };
  },
});

/** The credit reports that the own department asked for. */
export const creditReports = departmentRoute({
  method: 'get',
  path: '/credit-reports',
  title: { zh: '信用报告', en: 'Credit reports' },
  who: officeRoles,
  query: creditReportsQuery,
  answer: creditReportsAnswer,
  exports: true,
  act: (call, { sql }) => reportsReply(call, sql, { department: departmentOf(call.by.actor) }),
});
