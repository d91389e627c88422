import { type CaseFileFindings, caseFileAmiss, readCaseFile } from './oracle/case-file';
import { lettersAmiss } from './oracle/letters';
import { entriesAmiss } from './oracle/public-page';
import { openDifference, workflowsAmiss } from './oracle/workflows';
import type { Scene } from './scene';

/** What the oracle finds amiss after a fault run; every list is empty when all is well. */
export interface Findings extends CaseFileFindings {
  /** Procedures whose execution says another stage or version than their row. */
  workflowsApart: unknown[];
  /** Executions that Temporal has open beyond the open procedures of the case file, or the other way round. */
  openDifference: number;
  /** Entries that the public page shows and the case file hides, or the other way round. */
  publicApart: unknown[];
  /** Letters lost, doubled without being marked so, or sent by nobody. */
  lettersApart: unknown[];
  /** Exit codes of the operator's commands. */
  verifyAudit: number | null;
  rebuildCheck: number | null;
}

/** Asks case file, engine, public page, mail server and the operator's commands whether anything was lost or done twice; what still moves is looked at again for so many milliseconds. */
export async function askOracle(scene: Scene, patience = 60_000): Promise<Findings> {
  const { stack, pool, client } = scene;
  const difference = await openDifference(pool, client, patience);
  return {
    ...(await readCaseFile(pool)),
    openDifference: difference,
    workflowsApart: await workflowsAmiss(pool, client, patience),
    publicApart: await entriesAmiss(pool, stack.url),
    lettersApart: await lettersAmiss(pool, scene.settings),
    verifyAudit: (await stack.cli('verify-audit')).code,
    rebuildCheck: (await stack.cli('rebuild', '--check')).code,
  };
}

/** What the oracle says when nothing is amiss. */
export const nothingAmiss: Findings = {
  ...caseFileAmiss,
  openDifference: 0,
  workflowsApart: [],
  publicApart: [],
  lettersApart: [],
  verifyAudit: 0,
  rebuildCheck: 0,
};
