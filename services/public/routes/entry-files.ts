import { z } from 'zod';
import { businessToday } from '../../shared/entries/search-entries';
import { attachmentTypes, publicFilesAnswer } from '../../shared/files/attachment-schema';
import { fileReply } from '../../shared/files/read-attachments';
import { notFound } from '../../shared/problem';
import { idParams } from '../../shared/schemas';
import { publicRoute } from '../route';

type PublicFile = z.input<typeof publicFilesAnswer>['rows'][number];

// Nothing but redacted copies, and only while an entry of their case is shown; $1 is now.
const statement = (which: string) => `
  select a.id, a.sha256, a.name, a.type, a.size::float8 as size, a.scan
  from attachment a
  join listing l on l.case_id = a.case_id
  left join case_clock cc on cc.case_id = l.case_id
  where a.redacted_of is not null and a.scan in ('clean', 'not-scanned') and l.displayed
    and ${businessToday} between l.display_from and l.display_until and ${which}
  order by a.uploaded_at, a.id`;

/** The redacted copies of the files behind an entry, while it is shown. */
export const entryFiles = publicRoute({
  method: 'get',
  path: '/entries/{id}/attachments',
  title: { zh: '公示信息附件', en: 'Files of a published entry' },
  who: 'anyone',
  params: idParams,
  answer: publicFilesAnswer,
  limit: 'search',
  act: async ({ params, now }, { sql }) => {
    const rows = await sql.query<PublicFile & { scan: string }>(statement('l.procedure_id = $2'), [now, params.id]);
    return { body: { rows: rows.map(({ scan: _scan, ...file }) => file) } };
  },
});

/** A redacted copy, to save, while an entry of its case is shown. */
export const publicFile = publicRoute({
  method: 'get',
  path: '/attachments/{id}',
  title: { zh: '下载公示附件', en: 'Save a published file' },
  who: 'anyone',
  params: idParams,
  answer: z.never(),
  sends: attachmentTypes,
  limit: 'search',
  problems: ['quarantined', 'unsafe-file'],
  act: async ({ params, now }, { sql, attachments }) => {
    const [row] = await sql.query<PublicFile & { scan: 'clean' | 'not-scanned' }>(statement('a.id = $2'), [
      now,
      params.id,
    ]);
    if (!row) throw notFound('file');
    const { scan, ...file } = row;
    return fileReply({ file, scan }, attachments);
  },
});
