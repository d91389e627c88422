import { z } from 'zod';
import { overseers } from '../../../domain/access/roles';
import { fileColumns, type PaperFile, paperReply } from '../../shared/papers/paper-file';
import { idParams } from '../../shared/schemas';
import { firstRow } from '../../shared/sql';
import { supervisionRoute } from '../route';

const issuedHere = `
  select ${fileColumns} from paper where id = $1 and kind in ('supervision-order', 'circular')`;

/** The PDF of a supervision order or circular, byte by byte as it was sent. */
export const paperPdf = supervisionRoute({
  method: 'get',
  path: '/papers/{id}/pdf',
  title: { zh: '督办单、通报（PDF）', en: 'A supervision order or circular as PDF' },
  who: overseers,
  params: idParams,
  answer: z.never(),
  sends: ['application/pdf'],
  act: async ({ params }, { sql }) => paperReply(await firstRow<PaperFile>(sql, issuedHere, [params.id])),
});
