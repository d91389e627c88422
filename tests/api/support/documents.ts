import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { Express } from 'express';
import request from 'supertest';

/** An operation of a service as its OpenAPI document describes it. */
export interface Operation {
  service: string;
  method: 'get' | 'post';
  /** The path as documented, with its parts in braces. */
  path: string;
  operationId: string;
  /** Roles, `signed-in`, or null for anyone. */
  roles: string[] | 'signed-in' | null;
  acts: boolean;
  body: object | null;
  parameters: { name: string; in: string; required?: boolean }[];
  responses: Record<string, { content?: Record<string, object> }>;
}

interface Described {
  paths: Record<string, Record<string, Record<string, never>>>;
}

const services = ['department', 'subject', 'supervision', 'public', 'identity'];

/** The OpenAPI documents of all services, and the check of answers against them. */
export class Documents {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });

  private constructor(readonly operations: readonly Operation[]) {
    addFormats(this.ajv);
  }

  static async read(app: Express): Promise<Documents> {
    const documents = new Documents([]);
    const operations: Operation[] = [];
    for (const service of services) {
      const { body } = await request(app).get(`/api/${service}/openapi.json`).expect(200);
      documents.ajv.addSchema(body, service);
      operations.push(...operationsOf(service, body));
    }
    return Object.assign(documents, { operations });
  }

  /** The operation behind an address, if one is documented. */
  find(method: string, address: string): Operation | undefined {
    const [path = ''] = address.split('?');
    return this.operations.find((operation) => operation.method === method && pattern(operation).test(path));
  }

  /** Expects that the answer is one of those documented for the address, and of that shape. */
  expectDocumented(method: string, address: string, answer: { status: number; type: string; body: unknown }): void {
    expect(answer.status).not.toBe(500);
    const operation = this.find(method, address);
    if (!operation || !['get', 'post'].includes(method)) return;
    const described = operation.responses[String(answer.status)];
    expect({ operation: operation.operationId, answers: Object.keys(operation.responses) }).toEqual(
      expect.objectContaining({ answers: expect.arrayContaining([String(answer.status)]) }),
    );
    if (!answer.type.endsWith('json')) return;
    expect(Object.keys(described?.content ?? {})).toContain(answer.type);
    const pointer = [
      'paths',
      operation.path,
      method,
      'responses',
      String(answer.status),
      'content',
      answer.type,
      'schema',
    ];
    const $ref = `${operation.service}#/${pointer.map(escaped).join('/')}`;
    const valid = this.ajv.validate({ $ref }, answer.body);
    expect({ operation: operation.operationId, faults: valid ? [] : this.ajv.errors }).toEqual(
      expect.objectContaining({ faults: [] }),
    );
  }
}

function operationsOf(service: string, { paths }: Described): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => {
      const { security, requestBody, parameters = [], responses, operationId } = described;
      const names = (parameters as Operation['parameters']).map(({ name }) => name);
      return {
        service,
        method: method as Operation['method'],
        path,
        operationId,
        roles: security === undefined ? described['x-roles'] : null,
        acts: names.includes('Idempotency-Key'),
        body: requestBody ?? null,
        parameters,
        responses,
      } as unknown as Operation;
    }),
  );
}

function pattern({ service, path }: Operation): RegExp {
  return new RegExp(`^/api/${service}${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
}

function escaped(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}
