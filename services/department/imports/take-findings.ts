import { createHash } from 'node:crypto';
import { problemStatus } from '../../shared/problem-codes';
import { problemOf } from '../../shared/problem-of';
import type { DepartmentDeps } from '../department-deps';
import { openDetermination } from '../open-determination';
import { endImport, type ImportBatch, letGo, moveOn, noteProgress, type StagedRow, waitingRows } from './import-desk';
import type { FindingRow } from './kinds/findings';

const atOnce = 24;
const sideBySide = 6;

/**
 * Opens a determination for each row, by an act id of its own, so that a row taken up twice opens one case. Where all or
 * nothing was asked for, the first refusal turns the import back.
 */
export async function takeFindings(batch: ImportBatch, deps: DepartmentDeps, stopped: () => boolean): Promise<void> {
  while (!stopped()) {
    const rows = await waitingRows(deps, batch.id, { after: 0, most: atOnce });
    if (rows.length === 0) return endImport(deps, batch, 'done');
    const waiting = [...rows];
    const refused: string[] = [];
    const take = async () => {
      for (let row = waiting.shift(); row && (batch.mode !== 'all' || refused.length === 0); row = waiting.shift()) {
        const refusal = await takeOne(row, batch, deps);
        if (refusal !== null) refused.push(`Line ${row.line}: ${refusal}`);
      }
    };
    // One that cannot go on now must not leave the others at work behind its back.
    const turns = await Promise.allSettled(Array.from({ length: sideBySide }, take));
    const failed = turns.find((turn) => turn.status === 'rejected');
    if (failed) throw failed.reason;
    if (batch.mode === 'all' && refused.length > 0) return moveOn(deps, batch.id, 'undoing', refused[0] ?? null);
    await noteProgress(deps, batch.id, await countTaken(batch, deps));
  }
  return letGo(deps, batch.id, 0);
}

/** Withdraws every draft that the import opened, so that nothing of it is left half done. */
export async function undoFindings(batch: ImportBatch, deps: DepartmentDeps): Promise<void> {
  const opened = await deps.sql.query<{ line: number; procedure: string }>(
    `select line, outcome ->> 'procedure' as procedure from import_row
     where import_id = $1 and outcome ? 'procedure' and not outcome ? 'withdrawn' order by line`,
    [batch.id],
  );
  for (const { line, procedure } of opened) {
    const at = deps.tools.now().toISOString();
    const detail = { reason: `批量导入未能全部完成，整批撤回。${batch.reason ?? ''}`.slice(0, 2000) };
    const id = actOf(batch.id, `${line}/undo`);
    const message = { id, act: 'withdraw-draft', by: batch.actor, at, detail, seenSeq: null };
    try {
      await deps.casework.act('determination', procedure, message);
    } catch (error) {
      // Somebody went on with the case in the meantime: it is theirs now.
      if (finalRefusal(error) === null) throw error;
    }
    await settle(batch.id, line, { procedure, withdrawn: true }, deps);
    await noteProgress(deps, batch.id, line);
  }
  await endImport(deps, batch, 'undone');
}

async function takeOne({ line, said }: StagedRow, batch: ImportBatch, deps: DepartmentDeps): Promise<string | null> {
  const filing = { said: said as FindingRow, by: batch.actor, at: deps.tools.now().toISOString() };
  try {
    const { procedure, case: caseId, caseNumber } = await openDetermination(filing, actOf(batch.id, line), deps);
    await settle(batch.id, line, { procedure, case: caseId, caseNumber }, deps);
    return null;
  } catch (error) {
    const refusal = finalRefusal(error);
    if (refusal === null) throw error;
    await settle(batch.id, line, { refused: refusal }, deps);
    return refusal;
  }
}

function settle(id: string, line: number, outcome: object, { sql }: DepartmentDeps): Promise<unknown> {
  return sql.query('update import_row set outcome = $3 where import_id = $1 and line = $2', [id, line, outcome]);
}

/** A refusal by rule is for good; trouble that passes is none. */
function finalRefusal(error: unknown): string | null {
  const problem = problemOf(error);
  return problem && problemStatus[problem.code] < 500 ? problem.message : null;
}

async function countTaken({ id }: ImportBatch, { sql }: DepartmentDeps): Promise<number> {
  const [row] = await sql.query<{ taken: number }>(
    'select count(*)::integer as taken from import_row where import_id = $1 and outcome is not null',
    [id],
  );
  return row?.taken ?? 0;
}

function actOf(id: string, place: number | string): string {
  return createHash('sha256').update(`import/${id}/${place}`).digest('hex');
}
