import type { Part } from '../../shared/shutdown';
import type { DepartmentDeps } from '../department-deps';
import { endImport, holdNext, type ImportBatch, letGo } from './import-desk';
import { readImport } from './read-import';
import { takeFindings, undoFindings } from './take-findings';
import { takeRecords } from './take-records';

const pauseAfterTrouble = 10;
const lookEvery = 2_000;

/** Works on everything that waits, one import after the other; each goes on where a process that died left it. */
export async function workOff(deps: DepartmentDeps, stopped: () => boolean = () => false): Promise<void> {
  for (let batch = await holdNext(deps); batch && !stopped(); batch = await holdNext(deps)) {
    try {
      await workOn(batch, deps, stopped);
    } catch (error) {
      // It waits where it stands and is taken up again.
      deps.tools.logger.warn({
        fault: 'import',
        import: batch.id,
        kind: error instanceof Error ? error.name : 'unknown',
      });
      await letGo(deps, batch.id, pauseAfterTrouble);
    }
  }
}

/** Discards what nobody confirmed for a week. */
export async function discardForgotten(deps: DepartmentDeps): Promise<void> {
  const forgotten = await deps.sql.query<ImportBatch>(
    "select id, sha256 from import_batch where state = 'checked' and sent_at < clock_timestamp() - interval '7 days'",
  );
  for (const batch of forgotten) await endImport(deps, batch, 'discarded');
}

/** Keeps working off imports beside the service. */
export function importPart(deps: DepartmentDeps): Part {
  let stopping = false;
  const round = async () => {
    if (stopping) return;
    try {
      await discardForgotten(deps);
      await workOff(deps, () => stopping);
    } catch {
      deps.tools.logger.warn({ fault: 'imports' });
    }
  };
  let turn = round();
  const timer = setInterval(() => {
    turn = turn.then(round);
  }, lookEvery);
  return {
    name: 'imports',
    stop: () => {
      stopping = true;
      clearInterval(timer);
      return turn;
    },
  };
}

function workOn(batch: ImportBatch, deps: DepartmentDeps, stopped: () => boolean): Promise<void> {
  if (batch.state === 'reading') return readImport(batch, deps);
  if (batch.state === 'undoing') return undoFindings(batch, deps);
  return batch.kind === 'findings' ? takeFindings(batch, deps, stopped) : takeRecords(batch, deps);
}
