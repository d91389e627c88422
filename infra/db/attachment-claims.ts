import type { DataSource } from 'typeorm';
import { DomainError } from '../../domain/errors';
import type { FileRef } from '../../domain/procedure/file-ref';

/** Whether the journal of its procedure names the attachment `a`; what is named stays for good. */
export const isNamed = `(a.kept or exists (select from procedure_event e
  where e.procedure_id = a.procedure_id and strpos(e.content::text, a.id::text) > 0))`;

/** For which procedure files are claimed, and by whom. */
export interface Claimant {
  procedure: string;
  caseId: string;
  person: string;
}

interface Row {
  id: string;
  sha256: string;
  name: string;
  type: string;
  size: number;
  scan: string;
  procedure: string | null;
  person: string;
  named: boolean;
}

const mostFiles = 100;
const mostBytes = 500 * 1024 * 1024;

/**
 * Makes files part of a procedure before its act names them, so that they stay. Throws `malformed` for one that is not on
 * record just so or is another's, `contradiction` for one in quarantine, `beyond-cap` for too many.
 */
export async function claimFiles(dataSource: DataSource, refs: readonly FileRef[], to: Claimant): Promise<void> {
  if (refs.length === 0) return;
  const ids = [...new Set(refs.map(({ id }) => id))];
  const rows = await dataSource.query<Row[]>(
    `select a.id, a.sha256, a.name, a.type, a.size::float8 as size, a.scan, a.procedure_id as procedure,
       a.uploaded_by as person, ${isNamed} as named from attachment a where a.id = any ($1)`,
    [ids],
  );
  for (const ref of refs)
    refuseStrange(
      ref,
      rows.find(({ id }) => id === ref.id),
      to,
    );
  await refuseTooMany(dataSource, rows, to.procedure);
  await dataSource.query('update attachment set procedure_id = $1, case_id = $2 where id = any ($3) and not kept', [
    to.procedure,
    to.caseId,
    ids,
  ]);
}

function refuseStrange(ref: FileRef, row: Row | undefined, { procedure, person }: Claimant): void {
  const own = row !== undefined && (row.procedure === procedure || (row.person === person && !row.named));
  const same = row?.sha256 === ref.sha256 && row.name === ref.name && row.type === ref.type && row.size === ref.size;
  if (!own || !same)
    throw new DomainError('malformed', `"${ref.name}" is no file that you uploaded; upload it again.`, 'attachments');
  if (row.scan === 'quarantined')
    throw new DomainError(
      'contradiction',
      `"${ref.name}" still waits for its virus scan; try again later.`,
      'attachments',
    );
  if (row.scan === 'infected')
    throw new DomainError('contradiction', `"${ref.name}" bears a virus; remove it.`, 'attachments');
}

async function refuseTooMany(dataSource: DataSource, rows: readonly Row[], procedure: string): Promise<void> {
  const [{ files, bytes }] = await dataSource.query<[{ files: number; bytes: number }]>(
    `select count(*)::integer as files, coalesce(sum(size), 0)::float8 as bytes from attachment
     where procedure_id = $1 and not (id = any ($2))`,
    [procedure, rows.map(({ id }) => id)],
  );
  const size = rows.reduce((sum, row) => sum + row.size, 0);
  if (files + rows.length > mostFiles)
    throw new DomainError('beyond-cap', `A procedure has at most ${mostFiles} files.`, 'attachments');
  if (bytes + size > mostBytes)
    throw new DomainError('beyond-cap', 'The files of a procedure have at most 500 MB together.', 'attachments');
}
