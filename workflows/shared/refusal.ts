import { ApplicationFailure } from '@temporalio/workflow';
import { DomainError } from '../../domain/errors';
import { type Refusal, refusalType } from '../messages/acts';

/** Turns a refusal of the domain into a failure that is never retried; anything else passes through as it is. */
export function asFailure(error: unknown): unknown {
  if (!(error instanceof DomainError)) return error;
  const refusal: Refusal = { code: error.code, message: error.message, field: error.field ?? null };
  return ApplicationFailure.create({
    type: refusalType,
    message: error.message,
    nonRetryable: true,
    details: [refusal],
  });
}

/** Runs a judgement and lets its refusal leave as a failure. */
export function orRefuse<T>(judge: () => T): T {
  try {
    return judge();
  } catch (error) {
    throw asFailure(error);
  }
}
