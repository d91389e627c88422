import type { z } from 'zod';
import { overseers } from '../../../domain/access/roles';
import { utc } from '../../shared/business-time';
import { aboutExport } from '../../shared/export/about-export';
import { allPages, each } from '../../shared/export/all-pages';
import { exportTable } from '../../shared/export/export-table';
import { actIdOf } from '../../shared/identity-of-act';
import { notFound } from '../../shared/problem';
import { idParams } from '../../shared/schemas';
import type { Sql } from '../../shared/sql';
import heads from '../../shared/texts/tables.json';
import {
  circularFormat,
  circularsAnswer,
  circularsQuery,
  issueCircularBody,
  issuedCircular,
} from '../contract/circulars';
import { issueCircular } from '../issue-circular';
import { readCircular, readCirculars } from '../read-models/circulars';
import { supervisionRoute } from '../route';

type Issued = z.input<typeof issuedCircular>;

/** Issues a numbered circular of what stayed unresolved. */
export const circularIssue = supervisionRoute({
  method: 'post',
  path: '/circulars',
  title: { zh: '发出督查通报', en: 'Issue a circular' },
  who: ['supervisor'],
  body: issueCircularBody,
  answer: issuedCircular,
  status: 201,
  once: true,
  problems: ['contradiction', 'malformed'],
  act: async ({ body, by, identity, now }, deps) => {
    if (!identity) throw new Error('An act has an identity');
    const id = await issueCircular(deps, { ...body, actor: by.actor, identity: actIdOf(identity), now });
    return { body: await issued(deps.sql, id) };
  },
});

/** The circulars that were issued. */
export const circulars = supervisionRoute({
  method: 'get',
  path: '/circulars',
  title: { zh: '已发通报', en: 'Issued circulars' },
  who: overseers,
  query: circularsQuery,
  answer: circularsAnswer,
  exports: true,
  act: async (call, { sql }) => {
    const { query, language } = call;
    if (query.format !== 'json') {
      const all = allPages(sql, (sql, wanted) => readCirculars(sql, { ...query, ...wanted }));
      const cells = each(all, ({ number, issuedAt, issuedBy, from, to, unresolved, recipients, remark }) => {
        return [number, utc(issuedAt), issuedBy, from, to, unresolved, recipients.join(' '), remark];
      });
      const table = { name: 'circulars', about: aboutExport(call), head: heads.circulars[language], rows: cells };
      return { download: exportTable(table, query.format) };
    }
    const { total, rows } = await readCirculars(sql, query);
    const shown = rows.map((row) => ({ ...row, issuedAt: utc(row.issuedAt) }));
    return { body: { total, page: query.page, pageSize: query.pageSize, rows: shown } };
  },
});

/** A circular as it was issued, with its lines. */
export const circularDetail = supervisionRoute({
  method: 'get',
  path: '/circulars/{id}',
  title: { zh: '通报详情', en: 'An issued circular' },
  who: overseers,
  params: idParams,
  query: circularFormat,
  answer: issuedCircular,
  exports: true,
  act: async (call, { sql }) => {
    const { params, query, language } = call;
    const body = await issued(sql, params.id);
    if (query.format === 'json') return { body };
    const rows = body.lines.map(({ number, department, caseNumber, list, clock, ground, state, ...line }) => {
      return [number, department, caseNumber, list, clock, ground, state, line.issuedAt, line.replyBy, line.answeredAt];
    });
    const about = [...aboutExport(call), ...aboutCircular(body, heads.circularAbout[language])];
    const table = { name: 'circular', about, head: heads.circularLines[language], rows };
    return { download: exportTable(table, query.format) };
  },
});

async function issued(sql: Sql, id: string): Promise<Issued> {
  const row = await readCircular(sql, id);
  if (!row) throw notFound('circular');
  const { unresolved: _unresolved, issuedAt, ...circular } = row;
  const departments = [...new Set(row.lines.map(({ department }) => department))].map((department) => ({
    department,
    unresolved: row.lines.filter((line) => line.department === department).length,
  }));
  return { ...circular, issuedAt: utc(issuedAt), departments };
}

function aboutCircular({ number, from, to, recipients, remark, sha256 }: Issued, names: readonly string[]): string[][] {
  const values = [number, `${from} – ${to}`, recipients.join(' '), remark, sha256];
  return names.map((name, index) => [name, values[index] ?? '']);
}
