import { z } from 'zod';
import { attachmentsAnswer, attachmentTypes, attachmentUpload } from '../../shared/files/attachment-schema';
import { uploadedFile } from '../../shared/files/file-schema';
import { fileReply, findAttachment, readAttachments } from '../../shared/files/read-attachments';
import { keepUpload } from '../../shared/files/upload';
import { notFound } from '../../shared/problem';
import { idParams } from '../../shared/schemas';
import { departmentOf } from '../own-department';
import { departmentRoute, officeRoles } from '../route';

const ofOwnOffice = 'a.id = $1 and (p.department = $2 or cf.department = $2 or (p.id is null and a.uploaded_by = $3))';

/** Selects the files of a case ($1) as a department ($2) may see them. */
export const ofOwnCase = 'cf.id = $1 and (p.department = $2 or cf.department = $2)';

/** Upload a file, to be named by an act. */
export const uploadAttachment = departmentRoute({
  method: 'post',
  path: '/attachments',
  title: { zh: '上传附件', en: 'Upload a file' },
  who: officeRoles,
  answer: uploadedFile,
  status: 201,
  once: true,
  upload: attachmentUpload,
  problems: ['beyond-cap'],
  act: async (call, { attachments }) => ({ body: await keepUpload(call, attachments) }),
});

/** Take back a file that no act names yet. */
export const removeAttachment = departmentRoute({
  method: 'post',
  path: '/attachments/{id}/acts/remove',
  title: { zh: '撤回附件', en: 'Take back a file' },
  who: officeRoles,
  params: idParams,
  answer: z.strictObject({ removed: z.guid() }).meta({ id: 'RemovedFile' }),
  once: true,
  act: async ({ params, by }, { attachments }) => {
    if (!(await attachments.takeBack(params.id, by.actor.person))) throw notFound('loose file');
    return { body: { removed: params.id } };
  },
});

/** The files of a case of the own department. */
export const caseAttachments = departmentRoute({
  method: 'get',
  path: '/cases/{id}/attachments',
  title: { zh: '案件附件', en: 'Files of a case' },
  who: officeRoles,
  params: idParams,
  answer: attachmentsAnswer,
  act: async ({ params, by }, { sql }) => {
    const values = [params.id, departmentOf(by.actor)];
    const rows = await readAttachments(sql, { where: ofOwnCase, values });
    return { body: { rows } };
  },
});

/** A file of a case of the own department, to save; that it was read stands in the audit. */
export const readAttachment = departmentRoute({
  method: 'get',
  path: '/attachments/{id}',
  title: { zh: '下载附件', en: 'Save a file' },
  who: officeRoles,
  params: idParams,
  answer: z.never(),
  sends: attachmentTypes,
  problems: ['quarantined', 'unsafe-file'],
  act: async ({ params, by }, { sql, attachments, audit }) => {
    const { person, roles } = by.actor;
    const found = await findAttachment(sql, {
      where: ofOwnOffice,
      values: [params.id, departmentOf(by.actor), person],
    });
    await audit.append({
      stream: 'access',
      by: { person, role: roles[0] ?? 'officer' },
      action: 'file-read',
      object: `attachment/${params.id}`,
      content: { sha256: found.file.sha256 },
      reason: null,
    });
    return fileReply(found, attachments);
  },
});

/** Upload the redacted copy of a file: the only one that the public and the other parties get. */
export const uploadRedacted = departmentRoute({
  method: 'post',
  path: '/attachments/{id}/redacted',
  title: { zh: '上传脱敏副本', en: 'Upload the redacted copy' },
  who: ['officer'],
  params: idParams,
  answer: uploadedFile,
  status: 201,
  once: true,
  upload: attachmentUpload,
  may: async ({ params, by }, { sql }) => {
    const where = 'a.id = $1 and cf.department = $2 and p.id is not null and a.redacted_of is null';
    await findAttachment(sql, { where, values: [params.id, departmentOf(by.actor)] });
  },
  act: async (call, { sql, attachments, audit }) => {
    const { params, by, file } = call;
    const { procedure, case: caseId } = await findAttachment(sql, { where: 'a.id = $1', values: [params.id] });
    if (procedure === null || caseId === null) throw notFound('file');
    const body = await keepUpload(call, attachments, { redactedOf: { id: params.id, procedure, caseId } });
    await audit.append({
      stream: caseId,
      by: { person: by.actor.person, role: 'officer' },
      action: 'file-redacted',
      object: `attachment/${params.id}`,
      content: { sha256: file?.sha256 },
      reason: null,
    });
    return { body };
  },
});
