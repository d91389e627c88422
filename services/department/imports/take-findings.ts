import { createHash } from 'node:crypto';
import { problemStatus } from '../../shared/problem-codes';
import { problemOf } from '../../shared/problem-of';
import type { DepartmentDeps } from '../department-deps';
import { openDetermination } from '../open-determination';
import { endImport, type ImportBatch, letGo, moveOn, noteProgress, type StagedRow, waitingRows } from './import-desk';
import type { FindingRow } from './kinds/findings';

const readAtOnce = 100;
const noteEvery = 24;
const sideBySide = 6;

/**
 * Opens a determination for each row, by an act id of its own, so that a row taken up twice opens one case. Where all or
 * nothing was asked for, the first refusal turns the import back.
 */
export async function takeFindings(batch: ImportBatch, deps: DepartmentDeps, stopped: () => boolean): Promise<void> {
  const rows = inTurn(batch, deps);
  let [taken, first, halted] = [await countTaken(batch, deps), null as string | null, false];
  const take = async () => {
    for (let row = await rows.next(); !row.done; row = await rows.next()) {
      if (stopped() || halted) return;
      const refusal = await takeOne(row.value, batch, deps);
      first ??= refusal === null ? null : `Line ${row.value.line}: ${refusal}`;
      halted = batch.mode === 'all' && first !== null;
      taken += 1;
      if (taken % noteEvery === 0) await noteProgress(deps, batch.id, taken);
    }
  };
  // One that cannot go on now stops the others after their row, so that none works on behind its back.
  const turns = await Promise.allSettled(
    Array.from({ length: sideBySide }, () =>
      take().catch((error: unknown) => {
        halted = true;
        throw error;
      }),
    ),
  );
  const failed = turns.find((turn) => turn.status === 'rejected');
  if (failed) throw failed.reason;
  if (batch.mode === 'all' && first !== null) return moveOn(deps, batch.id, 'undoing', first);
  await noteProgress(deps, batch.id, taken);
  return stopped() ? letGo(deps, batch.id, 0) : endImport(deps, batch, 'done');
}

/** Gives the rows that wait one after the other to whoever asks next. */
async function* inTurn({ id }: ImportBatch, deps: DepartmentDeps): AsyncGenerator<StagedRow> {
  for (let after = 0; ; ) {
    const rows = await waitingRows(deps, id, { after, most: readAtOnce });
    if (rows.length === 0) return;
    yield* rows;
    after = rows.at(-1)?.line ?? after;
  }
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
