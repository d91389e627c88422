import type { z } from 'zod';
import { overseers } from '../../../domain/access/roles';
import { aboutExport } from '../../shared/export/about-export';
import { allPages, each } from '../../shared/export/all-pages';
import { exportTable } from '../../shared/export/export-table';
import heads from '../../shared/texts/tables.json';
import { matrixAnswer, matrixQuery } from '../contract/measure-matrix';
import { listAddress } from '../lists';
import { type MatrixRow, readMatrix } from '../read-models/measure-matrix';
import { supervisionRoute } from '../route';

/** The measure orders as a matrix of subjects and departments; every cell and sum names the list of exactly its orders. */
export const measureMatrix = supervisionRoute({
  method: 'get',
  path: '/measures/matrix',
  title: { zh: '措施矩阵', en: 'Measures by subject and department' },
  who: overseers,
  query: matrixQuery,
  answer: matrixAnswer,
  exports: true,
  act: async (call, { sql }) => {
    const { query, now, language } = call;
    const { total, departments, rows } = await readMatrix(sql, query, now);
    if (query.format !== 'json') {
      const all = allPages(sql, (sql, wanted) => readMatrix(sql, { ...query, ...wanted }, now));
      const columns = departments.map(({ department }) => department);
      const [late = '', ...fixed] = heads.measureMatrix[language];
      const table = {
        name: 'measure-matrix',
        about: aboutExport(call),
        head: [...fixed, late, ...columns],
        rows: each(all, (row) => cellsOf(row, columns, late)),
      };
      return { download: exportTable(table, query.format) };
    }
    const listOf = (cell: { department: string }, subject?: string) => addressOf(query, cell.department, subject);
    const shown = rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, list: listOf(cell, row.subject) })),
    }));
    const sums = departments.map((sum) => ({ ...sum, list: listOf(sum) }));
    return { body: { total, page: query.page, pageSize: query.pageSize, departments: sums, rows: shown } };
  },
});

function addressOf(
  { list, stage, overdue, q }: z.output<typeof matrixQuery>,
  department: string,
  subject: string | undefined,
): string {
  return listAddress('measures', { subject, department, list, stage, overdue, q });
}

function cellsOf({ name, code, cases, orders, late, cells }: MatrixRow, columns: readonly string[], lateWord: string) {
  const filled = columns.map((column) => {
    const cell = cells.find(({ department }) => department === column);
    if (!cell) return null;
    const many = cell.orders > 1 ? ` ×${cell.orders}` : '';
    return `${cell.stage}${many}${cell.late > 0 ? ` (${lateWord} ${cell.late})` : ''}`;
  });
  return [name, code, cases.map(({ number }) => number).join(' '), orders, late, ...filled];
}
