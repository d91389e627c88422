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
import { actIdOf } from '../../shared/identity-of-act';
import { fileColumns, type PaperFile, paperReply } from '../../shared/papers/paper-file';
import { notFound } from '../../shared/problem';
import { id, idParams } from '../../shared/schemas';
import { firstRow } from '../../shared/sql';
import { partyRoles, subjectRoute } from '../route';
import { refuseStranger, refuseWithoutFullMandate, subjectsOf } from '../spoken-for';

/** A credit report of the subject itself, for a purpose that stands on it; free of charge. */
export const ownCreditReport = subjectRoute({
  method: 'post',
  path: '/credit-reports',
  title: { zh: '出具我的信用报告', en: 'Issue my credit report' },
  who: partyRoles,
  body: z.strictObject({ subject: id, purpose: reportPurpose }).meta({ id: 'OwnCreditReport' }),
  answer: creditReportLine,
  status: 201,
  once: true,
  problems: ['not-found', 'no-mandate'],
  act: async ({ body, by, identity, now }, deps) => {
    if (!identity) throw new Error('An act has an identity');
    const { subject, purpose } = body;
    refuseStranger(by.actor, subject, 'subject');
    refuseWithoutFullMandate(by.actor, subject, now);
    const { person, subjects } = by.actor;
    const role = subjects.includes(subject) ? 'subject' : 'agent';
    const asked = { subject, purpose, person, role, department: null, identity: actIdOf(identity), now } as const;
    const report = await readReport(deps.sql, { subjects: [subject] }, await issueCreditReport(deps, asked));
    if (!report) throw notFound('report');
    return { body: report };
  },
});

const ownReportsAnswer = creditReportsAnswer
  .extend({ askable: z.array(z.strictObject({ subject: z.guid(), name: z.string() })) })
  .meta({ id: 'OwnCreditReports' });

/** Every credit report about the subject: the own ones, and which offices were given one and for what. */
export const ownCreditReports = subjectRoute({
  method: 'get',
  path: '/credit-reports',
  title: { zh: '关于我的信用报告', en: 'Credit reports about me' },
  who: partyRoles,
  query: creditReportsQuery,
  answer: ownReportsAnswer,
  exports: true,
  act: async (call, { sql }) => {
    const subjects = subjectsOf(call.by.actor, call.now);
    const reply = await reportsReply(call, sql, { subjects });
    if ('download' in reply) return reply;
    const own = 'select id as subject, name from subject where id = any ($1) order by name, id';
    const askable = await sql.query<{ subject: string; name: string }>(own, [subjects]);
    return { body: { ...reply.body, askable } };
  },
});

const aboutMe = `
  select ${fileColumns} from paper join credit_report r on r.id = paper.id
  where paper.id = $1 and r.subject_id = any ($2)`;

/** The PDF of a credit report about the subject, byte by byte as it was issued. */
export const ownCreditReportPdf = subjectRoute({
  method: 'get',
  path: '/credit-reports/{id}/pdf',
  title: { zh: '关于我的信用报告（PDF）', en: 'A credit report about me as PDF' },
  who: partyRoles,
  params: idParams,
  answer: z.never(),
  sends: ['application/pdf'],
  act: async ({ by, params, now }, { sql }) =>
    paperReply(await firstRow<PaperFile>(sql, aboutMe, [params.id, subjectsOf(by.actor, now)])),
});
