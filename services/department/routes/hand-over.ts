import type { z } from 'zod';
import { utc } from '../../shared/business-time';
import { eventLabel } from '../../shared/event-labels';
import { aboutExport } from '../../shared/export/about-export';
import { allPages, each } from '../../shared/export/all-pages';
import { exportTable } from '../../shared/export/export-table';
import { actLabel } from '../../shared/procedures';
import { idParams } from '../../shared/schemas';
import heads from '../../shared/texts/tables.json';
import { handOverAnswer, handOverQuery } from '../contract/absences';
import { type HandOverRow, readHandOver } from '../read-models/hand-over';
import { departmentRoute, officeRoles } from '../route';
import { oneAbsence, presentAbsence } from './absences';

type Line = z.input<typeof handOverAnswer>['rows'][number];

/** The hand-over list of an absence, for both and the admin: what the deputy did, and the tasks that go back. */
export const handOver = departmentRoute({
  method: 'get',
  path: '/absences/{id}/hand-over',
  title: { zh: '工作交接清单', en: 'Hand-over list' },
  who: officeRoles,
  params: idParams,
  query: handOverQuery,
  answer: handOverAnswer,
  exports: true,
  act: async (call, { sql }) => {
    const { params, query, now, language, by } = call;
    const absence = await oneAbsence(sql, by.actor, params.id, now);
    if (query.format !== 'json') {
      const all = allPages(sql, (sql, wanted) => readHandOver(sql, absence, { ...query, ...wanted }));
      const rows = each(all, (row) => {
        const { what, at, caseNumber, subject, label, due } = present(row);
        return [what, at, caseNumber, subject, label[language], due];
      });
      const table = { name: 'hand-over', head: heads.handOver[language], rows };
      return { download: exportTable({ ...table, about: aboutExport(call) }, query.format) };
    }
    const { total, rows } = await readHandOver(sql, absence, query);
    const page = { total, page: query.page, pageSize: query.pageSize, rows: rows.map(present) };
    return { body: { ...page, absence: presentAbsence(absence, by.actor) } };
  },
});

function present({ what, at, caseNumber, subject, kind, type, act, due, ...row }: HandOverRow): Line {
  const label = act === null ? eventLabel(type ?? '') : actLabel(kind, act);
  return { what, at: utc(at), case: row.case, caseNumber, subject, label, due };
}
