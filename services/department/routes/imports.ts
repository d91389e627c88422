import { z } from 'zod';
import { aboutExport } from '../../shared/export/about-export';
import { allPages, each } from '../../shared/export/all-pages';
import { exportTable } from '../../shared/export/export-table';
import { actIdOf, uuidOf } from '../../shared/identity-of-act';
import { notFound, Problem } from '../../shared/problem';
import { idParams } from '../../shared/schemas';
import heads from '../../shared/texts/tables.json';
import {
  confirmBody,
  importQuery,
  importRowsAnswer,
  importRowsQuery,
  importSchema,
  importsAnswer,
  importsQuery,
  importUpload,
  templateTypes,
} from '../contract/imports';
import type { DepartmentDeps } from '../department-deps';
import { endImport } from '../imports/import-desk';
import { importKinds, kindName } from '../imports/kinds/all-kinds';
import { templateOf } from '../imports/template';
import { departmentOf } from '../own-department';
import { readImport, readImportRows, readImports, type ShownImport } from '../read-models/imports';
import { departmentRoute, officeRoles } from '../route';

/** Send in a table; it is read and checked (dry run), and nothing else happens until it is confirmed. */
export const sendImport = departmentRoute({
  method: 'post',
  path: '/imports',
  title: { zh: '上传导入文件', en: 'Send in a table' },
  who: ['officer'],
  query: importQuery,
  answer: importSchema,
  status: 202,
  once: true,
  upload: importUpload,
  act: async ({ by, query, file, identity, now }, deps) => {
    if (!file || !identity) throw new Error('An import has a file and an identity');
    if (file.scan === 'quarantined')
      throw new Problem('import-state', 'The virus scanner cannot be reached; send the table again later.');
    const id = uuidOf(actIdOf(identity), 'import');
    const department = departmentOf(by.actor);
    await deps.sql.query(
      `insert into import_batch (id, kind, department, actor, name, sha256, state, sent_at, held_until, row_count, faulty_count, done_count)
       values ($1, $2, $3, $4, $5, $6, 'reading', $7, 'infinity', 0, 0, 0) on conflict (id) do nothing`,
      [id, query.kind, department, by.actor, file.name, file.sha256, now],
    );
    await deps.attachments.keepBytes(file, id);
    await deps.sql.query("update import_batch set held_until = null where id = $1 and held_until = 'infinity'", [id]);
    return { body: await found(deps, id, department) };
  },
});

/** The imports of the own department. */
export const imports = departmentRoute({
  method: 'get',
  path: '/imports',
  title: { zh: '批量导入', en: 'Imports' },
  who: officeRoles,
  query: importsQuery,
  answer: importsAnswer,
  exports: true,
  act: async (call, { sql }) => {
    const { by, query, language } = call;
    const { kind, page, pageSize, format } = query;
    const asked = { department: departmentOf(by.actor), kind };
    if (format !== 'json') {
      const all = allPages(sql, (sql, wanted) => readImports(sql, { ...asked, ...wanted }));
      const rows = each(all, (row) => [
        row.name,
        row.kind,
        row.state,
        row.rows,
        row.faulty,
        row.done,
        row.by,
        row.sentAt,
      ]);
      const table = { name: 'imports', about: aboutExport(call), head: heads.imports[language], rows };
      return { download: exportTable(table, format) };
    }
    return { body: { ...(await readImports(sql, { ...asked, page, pageSize })), page, pageSize } };
  },
});

/** How far an import is. */
export const importStatus = departmentRoute({
  method: 'get',
  path: '/imports/{id}',
  title: { zh: '导入进度', en: 'An import' },
  who: officeRoles,
  params: idParams,
  answer: importSchema,
  act: async ({ by, params }, deps) => ({ body: await found(deps, params.id, departmentOf(by.actor)) }),
});

/** The rows of an import with what is wrong with each, by column, and what became of it. */
export const importRows = departmentRoute({
  method: 'get',
  path: '/imports/{id}/rows',
  title: { zh: '导入明细', en: 'Rows of an import' },
  who: officeRoles,
  params: idParams,
  query: importRowsQuery,
  answer: importRowsAnswer,
  exports: true,
  act: async ({ by, params, query, language }, deps) => {
    const { kind } = await found(deps, params.id, departmentOf(by.actor));
    const { page, pageSize, format, faulty } = query;
    const asked = { id: params.id, faulty: faulty === 'true' };
    if (format === 'json')
      return { body: { ...(await readImportRows(deps.sql, { ...asked, page, pageSize })), page, pageSize } };
    const named = (key: string | null) =>
      importKinds[kindName.parse(kind)].columns.find((column) => column.key === key)?.head[language] ?? '';
    const all = allPages(deps.sql, (sql, wanted) => readImportRows(sql, { ...asked, ...wanted }));
    const rows = each(all, ({ line, faults, outcome }) => [
      line,
      faults.map(({ column, message }) => `${named(column)} ${message}`.trim()).join('; '),
      outcome === null ? null : (outcome.refused ?? outcome.caseNumber ?? '✓'),
    ]);
    return { download: exportTable({ name: 'import-rows', head: heads.importRows[language], rows }, format) };
  },
});

const settling = {
  method: 'post',
  who: ['officer'],
  params: idParams,
  answer: importSchema,
  status: 202,
  once: true,
  problems: ['import-state'],
} as const;

/** Take a checked import: all rows or none, or every row that is in order. */
export const confirmImport = departmentRoute({
  ...settling,
  path: '/imports/{id}/acts/confirm',
  title: { zh: '确认导入', en: 'Confirm an import' },
  body: confirmBody,
  act: async ({ by, params, body }, deps) => {
    const department = departmentOf(by.actor);
    const { rows, faulty } = await checked(deps, params.id, department);
    if (faulty === rows)
      throw new Problem('import-state', 'No row of this table is in order; correct it and send it again.');
    if (body.mode === 'all' && faulty > 0)
      throw new Problem('import-state', `${faulty} rows have faults; correct them, or take the others row by row.`);
    const [taken] = await firstOfTwo(deps, params.id, { state: 'running', mode: body.mode, actor: by.actor });
    if (!taken) await checked(deps, params.id, department);
    return { body: await found(deps, params.id, department) };
  },
});

/** Drop a checked import; nothing of it was taken. */
export const discardImport = departmentRoute({
  ...settling,
  path: '/imports/{id}/acts/discard',
  title: { zh: '放弃导入', en: 'Discard an import' },
  body: z.strictObject({}),
  act: async ({ by, params }, deps) => {
    const department = departmentOf(by.actor);
    await checked(deps, params.id, department);
    const [batch] = await deps.sql.query<{ id: string; sha256: string }>(
      'select id, sha256 from import_batch where id = $1',
      [params.id],
    );
    const [taken] = await firstOfTwo(deps, params.id, { state: 'discarded', mode: null, actor: by.actor });
    if (!taken) await checked(deps, params.id, department);
    else if (batch) await endImport(deps, batch, 'discarded');
    return { body: await found(deps, params.id, department) };
  },
});

/** The empty table of a kind, with what stands in each column. */
export const importTemplate = departmentRoute({
  method: 'get',
  path: '/import-templates/{kind}',
  title: { zh: '导入模板', en: 'Template of an import' },
  who: officeRoles,
  params: z.strictObject({ kind: kindName }),
  answer: z.never(),
  sends: templateTypes,
  act: async ({ params, language }) => ({ download: await templateOf(importKinds[params.kind], language) }),
});

async function found({ sql }: DepartmentDeps, id: string, department: string): Promise<ShownImport> {
  const batch = await readImport(sql, id, department);
  if (!batch) throw notFound('import');
  return batch;
}

/** Moves a checked import on; of a confirmation and a discard at the same instant only the first finds it checked. */
function firstOfTwo(
  { sql }: DepartmentDeps,
  id: string,
  { state, mode, actor }: { state: 'running' | 'discarded'; mode: string | null; actor: object },
): Promise<{ id: string }[]> {
  return sql.query<{ id: string }>(
    `with moved as (
       update import_batch set state = $2, mode = coalesce($3, mode), actor = $4, held_until = null
       where id = $1 and state = 'checked' returning id)
     select id from moved`,
    [id, state, mode, actor],
  );
}

async function checked(deps: DepartmentDeps, id: string, department: string): Promise<ShownImport> {
  const batch = await found(deps, id, department);
  if (batch.state !== 'checked')
    throw new Problem(
      'import-state',
      `This import is ${batch.state}; only a checked one can be confirmed or discarded.`,
    );
  return batch;
}
