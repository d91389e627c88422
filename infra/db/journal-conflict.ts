import type { AnyEvent } from '../../activities/contract';

/**
 * Says that other events stand under the numbers of a commit. It happens when a worker died after its commit stood and
 * the workflow decided anew, in another order: what stands is what happened, and the procedure has to adopt it. Events
 * that differ in nothing but their instant are no conflict.
 */
export class JournalConflict extends Error {
  override readonly name = 'JournalConflict';

  constructor(
    readonly procedure: string,
    /** The events that stand and differ, in order. */
    readonly standing: AnyEvent[],
  ) {
    super(`Other events stand under numbers ${standing.map(({ seq }) => seq).join(', ')} of procedure ${procedure}.`);
  }
}
