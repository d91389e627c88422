import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { OpenProcedure } from '../../activities/contract';
import type { Procedures } from '../../activities/ports';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import type { LadderPolicy } from '../../domain/clock/ladder';
import { startOptions } from './start-options';
import { type TellingKnowledge, tellProcedure } from './tell';

/** What opening or telling a procedure needs to know beside what is said. */
export interface OpeningKnowledge extends TellingKnowledge {
  calendar: () => Promise<WorkingCalendar>;
  ladder: LadderPolicy;
  /** Milliseconds by which the training clock of a case is ahead; 0 where there is none. */
  clockOffset(caseId: string): Promise<number>;
  /** Why an entry left its list, null while it has not. */
  exitGround(listing: string): Promise<string | null>;
  /** The present stage of a listing, null when there is none. */
  listingStage(listing: string): Promise<string | null>;
}

async function principalLeft(knowledge: OpeningKnowledge, { kind, opening }: OpenProcedure): Promise<boolean> {
  if (kind !== 'listing' || !('principal' in opening) || typeof opening.principal !== 'string') return false;
  const stage = await knowledge.listingStage(opening.principal);
  return stage === 'exiting' || stage === 'closed';
}

async function leftOtherwise(knowledge: OpeningKnowledge, { kind, opening }: OpenProcedure): Promise<boolean> {
  if (kind !== 'listing' || !('replaces' in opening) || typeof opening.replaces !== 'string') return false;
  return (await knowledge.exitGround(opening.replaces)) !== 'repair';
}

/** Makes the port that reaches other procedures: opens them as independent executions and tells them acts. */
export function createProcedures(knowledge: OpeningKnowledge): Procedures {
  const { client, calendar, ladder } = knowledge;
  return {
    async open(request) {
      if (await principalLeft(knowledge, request)) return 'principal-left';
      if (await leftOtherwise(knowledge, request)) return 'left-otherwise';
      const clockOffset = await knowledge.clockOffset(request.opening.caseId);
      const opening = { ...request.opening, clockOffset, calendar: await calendar(), ladder };
      const { type, options } = startOptions(request.kind, opening);
      try {
        await client.workflow.start(type, { ...options, args: [opening] });
      } catch (error) {
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      }
      return 'opened';
    },
    tell: (tell) => tellProcedure(knowledge, tell),
  };
}
