import type { ResponseConfig, RouteConfig } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { fileTypes } from '../../../infra/files/inspect/file-types';
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
        ? { body: { required: true, content: route.upload ? fileBody : jsonBody(route) } }
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

const file = { type: 'string' as const, format: 'binary' };
const fileBody = {
  'multipart/form-data': {
    schema: { type: 'object' as const, required: ['file'], additionalProperties: false, properties: { file } },
  },
};

function jsonBody<Deps>(route: Route<Deps>) {
  return { 'application/json': { schema: route.body ?? z.strictObject({}) } };
}

function success<Deps>(route: Route<Deps>): ResponseConfig {
  const { csv, xlsx } = fileTypes;
  const files = route.sends ?? (route.exports ? [csv.type, xlsx.type] : []);
  return {
    description: route.title.en,
    content: {
      ...(route.sends ? {} : { 'application/json': { schema: route.answer } }),
      ...Object.fromEntries(files.map((type) => [type, { schema: file }])),
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
