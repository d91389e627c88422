import { z } from 'zod';
import { overseers } from '../../../domain/access/roles';
import { attachmentsAnswer, attachmentTypes } from '../../shared/files/attachment-schema';
import { fileReply, findAttachment, readAttachments } from '../../shared/files/read-attachments';
import { idParams } from '../../shared/schemas';
import { supervisionRoute } from '../route';

/** The files of a case of any department. */
export const caseAttachments = supervisionRoute({
  method: 'get',
  path: '/cases/{id}/attachments',
  title: { zh: '案件附件', en: 'Files of a case' },
  who: overseers,
  params: idParams,
  answer: attachmentsAnswer,
  act: async ({ params }, { sql }) => ({
    body: { rows: await readAttachments(sql, { where: 'cf.id = $1', values: [params.id] }) },
  }),
});

/** A file of a case of any department, to save; that it was read stands in the audit. */
export const readAttachment = supervisionRoute({
  method: 'get',
  path: '/attachments/{id}',
  title: { zh: '下载附件', en: 'Save a file' },
  who: overseers,
  params: idParams,
  answer: z.never(),
  sends: attachmentTypes,
  problems: ['quarantined', 'unsafe-file'],
  act: async ({ params, by }, { sql, attachments, audit }) => {
    const found = await findAttachment(sql, { where: 'a.id = $1 and p.id is not null', values: [params.id] });
    const { person, roles } = by.actor;
    await audit.append({
      stream: 'access',
      by: { person, role: roles[0] ?? 'supervisor' },
      action: 'file-read',
      object: `attachment/${params.id}`,
      content: { sha256: found.file.sha256 },
      reason: null,
    });
    return fileReply(found, attachments);
  },
});
