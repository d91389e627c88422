import type { Client } from '@temporalio/client';
import type { Tell } from '../../activities/contract';
import { DomainError } from '../../domain/errors';
import { type ActMessage, actUpdate } from '../../workflows/messages/acts';
import { workflowId } from '../../workflows/messages/names';
import { translateFailure } from './translate-failure';

const patience = 15_000;

/** What telling a procedure needs: the way to it, and the number of its last event in the case file. */
export interface TellingKnowledge {
  client: Client;
  lastSeq: (procedure: string) => Promise<number | null>;
}

/**
 * Tells a procedure something as the system's act; the id makes it happen once.
 * Answers `closed` when the procedure has ended and `unknown` when there never was one; throws a refusal or an outage.
 */
export async function tellProcedure(
  { client, lastSeq }: TellingKnowledge,
  tell: Tell,
): Promise<'told' | 'closed' | 'unknown'> {
  const handle = client.workflow.getHandle(workflowId(tell.to.kind, tell.to.id));
  const message: ActMessage = {
    id: tell.id,
    act: tell.act,
    by: 'system',
    at: tell.at,
    detail: tell.detail,
    seenSeq: null,
    fileSeq: await lastSeq(tell.to.id),
  };
  try {
    await client.withDeadline(Date.now() + patience, () =>
      handle.executeUpdate(actUpdate(tell.act), { updateId: tell.id, args: [message] }),
    );
    return 'told';
  } catch (error) {
    const failure = translateFailure(error);
    if (!(failure instanceof DomainError) || failure.code !== 'closed') throw failure;
    return (await wasOpened(handle)) ? 'closed' : 'unknown';
  }
}

async function wasOpened(handle: { describe(): Promise<unknown> }): Promise<boolean> {
  try {
    await handle.describe();
    return true;
  } catch {
    return false;
  }
}
