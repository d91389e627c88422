import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import type { Route } from '../route';
import { operationOf } from './operation';

/** An OpenAPI 3.1 document as plain JSON. */
export type OpenApiDocument = ReturnType<OpenApiGeneratorV31['generateDocument']>;

interface Described<Deps> {
  name: string;
  title: string;
  routes: readonly Route<Deps>[];
}

/** Writes the OpenAPI 3.1 document of a service from the same schemas that check its requests. */
export function openApiOf<Deps>(
  service: Described<Deps>,
  signIn: { authorize: string; token: string },
): OpenApiDocument {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' });
  registry.registerComponent('securitySchemes', 'signIn', {
    type: 'oauth2',
    flows: {
      authorizationCode: {
        authorizationUrl: signIn.authorize,
        tokenUrl: signIn.token,
        scopes: { openid: 'Say who you are' },
      },
    },
  });
  for (const route of service.routes) registry.registerPath(operationOf(route));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: { title: service.title, version: '0.1.0', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: `/api/${service.name}` }],
    security: [{ bearer: [] }, { signIn: ['openid'] }],
  });
}
