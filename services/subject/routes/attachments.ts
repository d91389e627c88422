import { z } from 'zod';
import { attachmentTypes, attachmentUpload, publicFilesAnswer } from '../../shared/files/attachment-schema';
import { type scanState, uploadedFile } from '../../shared/files/file-schema';
import { fileReply, findAttachment } from '../../shared/files/read-attachments';
import { keepUpload } from '../../shared/files/upload';
import { notFound } from '../../shared/problem';
import { idParams } from '../../shared/schemas';
import type { Sql } from '../../shared/sql';
import { partyRoles, subjectRoute } from '../route';
import { ownerOf } from '../spoken-for';

// What the party itself said with, and of everything else in its matter the redacted copies.
const own = `(
  a.uploaded_by = $2
  or exists (select from procedure_event e where e.procedure_id = a.procedure_id
    and e.content ->> 'subject' = any ($3::text[]) and strpos(e.content::text, a.id::text) > 0)
  or (a.redacted_of is not null
    and exists (select from notice n where n.case_id = a.case_id and n.subject_id::text = any ($3::text[]))))`;

type OwnFile = z.input<typeof publicFilesAnswer>['rows'][number];

/** Reads the files of one's own matter with how far each was scanned: those one said with, redacted copies of the others. */
export function readOwnFiles(
  sql: Sql,
  { person, subjects }: { person: string; subjects: readonly string[] },
  caseId: string,
): Promise<(OwnFile & { scan: z.infer<typeof scanState> })[]> {
  return sql.query(
    `select a.id, a.sha256, a.name, a.type, a.size::float8 as size, a.scan from attachment a
     where a.case_id = $1 and ${own} order by a.uploaded_at, a.id`,
    [caseId, person, [...subjects]],
  );
}

/** Upload a file, to be named by a statement. */
export const uploadOwnFile = subjectRoute({
  method: 'post',
  path: '/attachments',
  title: { zh: '上传附件', en: 'Upload a file' },
  who: partyRoles,
  answer: uploadedFile,
  status: 201,
  once: true,
  upload: attachmentUpload,
  problems: ['beyond-cap'],
  act: async (call, { attachments }) => ({ body: await keepUpload(call, attachments) }),
});

/** Take back a file that no statement names yet. */
export const removeOwnFile = subjectRoute({
  method: 'post',
  path: '/attachments/{id}/acts/remove',
  title: { zh: '撤回附件', en: 'Take back a file' },
  who: partyRoles,
  params: idParams,
  answer: z.strictObject({ removed: z.guid() }).meta({ id: 'RemovedFile' }),
  once: true,
  act: async ({ params, by }, { attachments }) => {
    if (!(await attachments.takeBack(params.id, by.actor.person))) throw notFound('loose file');
    return { body: { removed: params.id } };
  },
});

/** The files of one's own matter: those one said with, and the redacted copies of the others. */
export const ownFiles = subjectRoute({
  method: 'get',
  path: '/cases/{id}/attachments',
  title: { zh: '我的案件附件', en: 'Files of my matter' },
  who: partyRoles,
  params: idParams,
  answer: publicFilesAnswer,
  act: async ({ params, by, now }, { sql }) => {
    const rows = await readOwnFiles(sql, ownerOf(by.actor, now), params.id);
    return { body: { rows: rows.map(({ scan: _scan, ...row }) => row) } };
  },
});

/** A file of one's own matter, to save. */
export const readOwnFile = subjectRoute({
  method: 'get',
  path: '/attachments/{id}',
  title: { zh: '下载附件', en: 'Save a file' },
  who: partyRoles,
  params: idParams,
  answer: z.never(),
  sends: attachmentTypes,
  problems: ['quarantined', 'unsafe-file'],
  act: async ({ params, by, now }, { sql, attachments }) => {
    const { person, subjects } = ownerOf(by.actor, now);
    const values = [params.id, person, [...subjects]];
    return fileReply(await findAttachment(sql, { where: `a.id = $1 and ${own}`, values }), attachments);
  },
});
