import type { EntityManager } from 'typeorm';
import { foldProcedure } from './fold-procedure';
import { replaceDerived } from './replace-derived';
import { storedEvents } from './stored-events';

/** Folds one procedure again after a late commit; while earlier numbers are still missing it waits for them. */
export async function refoldProcedure(transaction: EntityManager, procedure: string): Promise<void> {
  const events = (await storedEvents(transaction, [procedure])).get(procedure) ?? [];
  if (events.some(({ seq }, index) => seq !== index + 1)) return;
  await replaceDerived(transaction, [procedure], [foldProcedure(events)]);
}
