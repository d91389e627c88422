import {
  isGrpcServiceError,
  WorkflowFailedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { DomainError, type DomainErrorCode } from '../../domain/errors';
import { type Refusal, refusalType } from '../../workflows/messages/acts';
import { Unavailable } from './unavailable';

// Cancelled, unknown, deadline, exhausted, aborted, internal, unavailable: what a server says, or no longer says, whose
// worker or database died under a call that may have reached it.
const passing = new Set([1, 2, 4, 8, 10, 13, 14]);

function refusalIn(error: unknown): DomainError | null {
  if (!(error instanceof ApplicationFailure))
    return error instanceof Error && error.cause ? refusalIn(error.cause) : null;
  if (error.type !== refusalType) return null;
  const refusal = error.details?.[0] as Refusal | undefined;
  if (!refusal) return null;
  return new DomainError(refusal.code as DomainErrorCode, refusal.message, refusal.field ?? undefined);
}

function grpcCode(error: unknown): number | null {
  if (isGrpcServiceError(error)) return error.code;
  return error instanceof Error && error.cause ? grpcCode(error.cause) : null;
}

/** Turns whatever a Temporal call throws into the refusal it carries, into `closed`, or into `Unavailable`. */
export function translateFailure(error: unknown): unknown {
  if (error instanceof WorkflowUpdateFailedError || error instanceof WorkflowFailedError)
    return refusalIn(error) ?? error;
  if (error instanceof WorkflowNotFoundError) return new DomainError('closed', 'The procedure is closed.');
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return new Unavailable('outcome-unknown');
  const code = grpcCode(error);
  const refusal = refusalIn(error);
  if (refusal === null && code !== null && passing.has(code)) return new Unavailable('outcome-unknown');
  return refusal ?? error;
}
