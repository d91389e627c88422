import type { ResponseConfig, RouteConfig } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { problemType } from '../problem-answer';
import { type ProblemCode, problemTitles } from '../problem-codes';
import type { Route } from '../route';
import { problemSchema } from './problem-schema';
import { problemsByStatus } from './problems-of-route';

const idempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,200}$/)
  .meta({ description: 'Names this act; the same key gets the same answer, a new act needs a new key.' });
const ifMatch = z
  .string()
  .regex(/^"\d{1,9}"$/)
  .optional()
  .meta({
    description: 'The ETag that you saw; if somebody changed the procedure since, the act is refused with 412.',
  });

/** Describes one route as an operation of an OpenAPI 3.1 document. */
export function operationOf<Deps>(route: Route<Deps>): RouteConfig {
  const headers = headersOf(route);
  return {
    method: route.method,
    path: route.path,
    operationId: operationId(route.method, route.path),
    summary: route.title.en,
    description: route.title.zh,
    ...(route.who === 'anyone' ? { security: [] } : { 'x-roles': route.who }),
    request: {
      ...(route.params ? { params: route.params as z.ZodObject } : {}),
      ...(route.query ? { query: route.query as z.ZodObject } : {}),
      ...(headers ? { headers } : {}),
      ...(route.method === 'post'
        ? { body: { required: true, content: { 'application/json': { schema: route.body ?? z.strictObject({}) } } } }
        : {}),
    },
    responses: { [route.status ?? 200]: success(route), ...refusals(route) },
  };
}

function headersOf<Deps>(route: Route<Deps>): z.ZodObject | null {
  const shape = {
    ...(route.once ? { 'Idempotency-Key': idempotencyKey } : {}),
    ...(route.versioned ? { 'If-Match': ifMatch } : {}),
  };
  return Object.keys(shape).length > 0 ? z.object(shape) : null;
}

function success<Deps>(route: Route<Deps>): ResponseConfig {
  const file = { schema: { type: 'string' as const, format: 'binary' } };
  if (route.file) return { description: route.title.en, content: { [route.file]: file } };
  return {
    description: route.title.en,
    content: {
      'application/json': { schema: route.answer },
      ...(route.exports
        ? { 'text/csv': file, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': file }
        : {}),
    },
  };
}

function refusals<Deps>(route: Route<Deps>): Record<string, ResponseConfig> {
  const answers = [...problemsByStatus(route)].map(([status, codes]) => [status, refusal(codes)] as const);
  return Object.fromEntries(answers);
}

function refusal(codes: readonly ProblemCode[]): ResponseConfig {
  return {
    description: codes.map((code) => `${problemTitles[code].en} (\`${problemType(code)}\`)`).join('; '),
    content: { 'application/problem+json': { schema: problemSchema } },
  };
}

function operationId(method: string, path: string): string {
  return [method, ...path.split('/').filter(Boolean)].map((word) => word.replaceAll(/[{}]/g, '')).join('-');
}
