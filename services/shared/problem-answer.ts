import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler, Request, Response } from 'express';
import type { Logger } from 'pino';
import { languageOf } from './language';
import { Problem } from './problem';
import { problemStatus, problemTitles } from './problem-codes';
import { problemOf } from './problem-of';

/** The stable address of a kind of problem. */
export function problemType(code: string): string {
  return `urn:credit-casework:problem:${code}`;
}

/** Shapes a problem as RFC 9457 says; its instance is the address asked for, without the query. */
export function problemBody(problem: Problem, request: Request): object {
  const { field, errors } = problem.extras;
  return {
    type: problemType(problem.code),
    title: problemTitles[problem.code][languageOf(request)],
    status: problemStatus[problem.code],
    detail: problem.message,
    instance: request.originalUrl.split('?')[0],
    ...(field === undefined ? {} : { field }),
    ...(errors === undefined ? {} : { errors }),
  };
}

/** Answers with a problem as `application/problem+json`. */
export function answerProblem(problem: Problem, request: Request, response: Response): void {
  response.status(problemStatus[problem.code]).set(problem.extras.headers ?? {});
  response.type('application/problem+json').send(JSON.stringify(problemBody(problem, request)));
}

/** The last resort of every service: what was foreseen becomes its problem, the rest 500 with an id to ask about. */
export function problemHandler(logger: Logger): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const problem = problemOf(error);
    if (problem) return answerProblem(problem, request, response);
    const id = randomUUID();
    logger.error({ fault: id, kind: error instanceof Error ? error.name : typeof error, stack: stackOf(error) });
    answerProblem(new Problem('internal', `Report this number to the operator: ${id}.`), request, response);
  };
}

/** The message of an unforeseen error may quote personal facts, so only where it arose is kept. */
function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? [];
  return frames.slice(0, 12).join('\n');
}
