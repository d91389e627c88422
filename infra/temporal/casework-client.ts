import { setTimeout as pause } from 'node:timers/promises';
import { type Client, WithStartWorkflowOperation } from '@temporalio/client';
import type { ProcedureKind } from '../../domain/procedure/procedure-state';
import { type ActAnswer, type ActMessage, actUpdate, filed } from '../../workflows/messages/acts';
import { workflowId } from '../../workflows/messages/names';
import type {
  BanOpening,
  DeterminationOpening,
  ListingOpening,
  ObjectionOpening,
  RepairOpening,
} from '../../workflows/messages/openings';
import { startOptions } from './start-options';
import { translateFailure } from './translate-failure';
import { Unavailable } from './unavailable';

const patience = 4_200;

/** The openings by which somebody files a procedure, by kind. */
export interface Filings {
  determination: DeterminationOpening;
  objection: ObjectionOpening;
  repair: RepairOpening;
  /** A ban that an office proposes on the ground of its own entry. */
  ban: BanOpening;
  /** A decision made elsewhere, entered as an entry and a case of its own. */
  listing: ListingOpening;
}

/** The door through which services reach procedures; refusals come as `DomainError`, an engine that does not answer as `Unavailable`. */
export interface Casework {
  /** Files a procedure: start and first message in one; the same act id gives the same answer. */
  file<Kind extends keyof Filings>(kind: Kind, opening: Filings[Kind], actId: string): Promise<ActAnswer>;
  /** Does one act on a running procedure; throws `closed` when it has ended. */
  act(kind: ProcedureKind, procedure: string, message: ActMessage): Promise<ActAnswer>;
}

/** Nothing was sent while there is no connection, so a server out of reach is known to have done nothing. */
async function reached(client: Client, deadline: number): Promise<void> {
  const late = new AbortController();
  const outOfReach = pause(deadline - Date.now(), undefined, { signal: late.signal }).then(() => {
    throw new Unavailable('not-accepted');
  });
  try {
    await Promise.race([client.connection.ensureConnected(), outOfReach]);
  } catch (error) {
    throw error instanceof Unavailable ? error : new Unavailable('not-accepted');
  } finally {
    late.abort();
    outOfReach.catch(() => undefined);
  }
}

/** Makes the door over a Temporal client; every call answers within five seconds. */
export function createCasework(client: Client): Casework {
  const inTime = async <T>(call: () => Promise<T>): Promise<T> => {
    const deadline = Date.now() + patience;
    try {
      await reached(client, deadline);
      return await client.withDeadline(deadline, call);
    } catch (error) {
      throw translateFailure(error);
    }
  };
  return {
    file: (kind, opening, actId) =>
      inTime(() => {
        const { type, options } = startOptions(kind, opening);
        const start = new WithStartWorkflowOperation(type, {
          ...options,
          args: [opening],
          workflowIdConflictPolicy: 'USE_EXISTING',
        });
        return client.workflow.executeUpdateWithStart(filed, {
          updateId: actId,
          args: [{ id: actId }],
          startWorkflowOperation: start,
        });
      }),
    act: (kind, procedure, message) =>
      inTime(() =>
        client.workflow
          .getHandle(workflowId(kind, procedure))
          .executeUpdate(actUpdate(message.act), { updateId: message.id, args: [message] }),
      ),
  };
}
