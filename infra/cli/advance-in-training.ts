import type { DataSource } from 'typeorm';
import { loadKeys } from '../config/keys';
import type { Settings } from '../config/settings';
import { advanceCase, type TrainingDesk } from '../temporal/advance-case';
import { openClient } from '../temporal/connect';
import { NoTrainingClock } from '../temporal/training-clock';
import { Failure } from './failure';
import { withDatabase } from './system/with-database';

/** Which case, by number or id, is to be moved by how many days. */
export interface AdvanceWish {
  case: string;
  days: number;
}

/** A case that was moved, and the business instant (RFC 3339) that it reached. */
export interface MovedCase {
  case: string;
  number: string;
  days: number;
  at: string;
}

/**
 * Moves a case of a running system forward; `step` hears of each moment at which something happened. Throws `Failure` in
 * production, for an unknown case, and for a Temporal server without training clock, naming the settings it lacks.
 */
export async function advanceInTraining(
  settings: Settings,
  wish: AdvanceWish,
  step: (at: string) => void,
): Promise<MovedCase> {
  return withTrainingDesk(settings, async (desk) => {
    const { id, number } = await findCase(desk.dataSource, wish.case);
    const at = await advanceCase({ ...desk, progress: step }, id, wish.days);
    return { case: id, number, days: wish.days, at };
  });
}

/** Does some work with the training clock of a running system; throws `Failure` where there is none. */
export async function withTrainingDesk<Result>(
  settings: Settings,
  work: (desk: TrainingDesk) => Promise<Result>,
): Promise<Result> {
  if (!settings.trainingClock)
    throw new Failure('production', 'A production installation has no training clock: its cases live in real time.');
  const { temporalAddress: address, temporalNamespace: namespace } = settings;
  const client = openClient({ address, namespace, codecKeys: loadKeys(settings).codec });
  try {
    return await withDatabase(settings, (dataSource) => work({ client, dataSource }));
  } catch (error) {
    throw error instanceof NoTrainingClock ? new Failure('no-training-clock', error.message) : error;
  } finally {
    await client.connection.close();
  }
}

async function findCase(dataSource: DataSource, wanted: string): Promise<{ id: string; number: string }> {
  const rows: { id: string; number: string }[] = await dataSource.query(
    'select id, number from case_file where number = $1 or id::text = lower($1)',
    [wanted],
  );
  const [found] = rows;
  if (found !== undefined) return found;
  throw new Failure(
    'unknown-case',
    `There is no case "${wanted}": give its number as the worklist shows it, or its id.`,
  );
}
