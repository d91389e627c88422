import type { ProcedureState } from '../../domain/procedure/procedure-state';
import type { ActAnswer } from '../messages/acts';
import type { Opening } from '../messages/openings';
import type { Conduct, Snapshot } from './conduct';
import { Closed, Proceeding } from './proceeding';

/**
 * Runs the body of a procedure from its opening or from where an earlier run turned the page, and ends once
 * everything is written and answered. A body that meets an early close goes on with `afterwards`.
 */
export async function runProcedure<State extends ProcedureState, Happening extends { type: string }>(
  conduct: Conduct<State, Happening>,
  { opening, stages, snapshot }: { opening: Opening; stages: readonly string[]; snapshot: Snapshot<State> | undefined },
  body: (file: Proceeding<State, Happening>) => Promise<void>,
  afterwards: (file: Proceeding<State, Happening>) => Promise<void> = () => Promise.resolve(),
): Promise<ActAnswer> {
  const file = new Proceeding(conduct, opening, stages, snapshot ?? null);
  try {
    await body(file);
  } catch (error) {
    if (!(error instanceof Closed)) throw error;
    await afterwards(file);
  }
  await file.settle();
  return file.answer();
}
