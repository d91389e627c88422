import { randomUUID } from 'node:crypto';
import { createPaperPress } from '../../../infra/papers/paper-press';
import { alleged } from '../../support/a-paper-request';
import { wageArrears } from '../../support/wage-arrears-pack';
import type { Matter } from './matter';
import type { Office } from './office';

/** A paper as its row has it. */
export interface ServedPaper {
  id: string;
  notice: string;
  code: string;
  number: string;
  sha256: string;
  pdf: Buffer;
}

/** Makes a prior notice of a matter as the press makes it, and the notice that serves it; or a new version of one. */
export async function servedPaper(
  { casework, machines }: Office,
  { caseId, subject, determination }: Matter,
  replaces?: string,
): Promise<ServedPaper> {
  const { dataSource, policies } = machines;
  const press = createPaperPress({ dataSource, policies, origin: 'https://credit.test', clock: () => new Date() });
  const notice = randomUUID();
  const fields = { ...alleged, list: 'L10-black', version: '2022' };
  const common = { caseId, procedure: notice, subject, department: 'human-resources', on: '2026-11-22' };
  const id = randomUUID();
  const paper = await press.prepare({ ...common, id, kind: 'prior-notice', fields, ...(replaces ? { replaces } : {}) });
  await casework.say('notice', notice, [
    {
      type: 'issued',
      id: notice,
      caseId,
      department: 'human-resources',
      purpose: 'prior-notice',
      subject,
      papers: [paper],
      waiting: { kind: 'determination', id: determination },
      clockRules: wageArrears.clocks,
    } as { type: string },
  ]);
  const [row] = await dataSource.query<ServedPaper[]>(
    'select id, procedure_id as notice, code, number, sha256, pdf from paper where id = $1',
    [id],
  );
  if (!row) throw new Error('no paper');
  return row;
}
