import { request as ask } from 'node:http';
import type { RequestHandler } from 'express';
import { callerOf, refuseByRole } from '../shared/auth';
import { Problem } from '../shared/problem';
import type { PortalDeps } from './portal-deps';

/** Where Temporal's Web UI stands behind the portal; its server knows itself by the same path. */
export const temporalUiPath = '/temporal';

const operators = ['system-admin', 'auditor'] as const;

/**
 * Shows Temporal's Web UI to signed-in operators under the portal's own origin, so that the session that opened the
 * portal also opens payloads. Whoever is not signed in is sent to sign in; others are refused.
 */
export function temporalUi({ tools, temporalUi: upstream }: PortalDeps): RequestHandler {
  return async (request, response) => {
    if (upstream === null) throw new Problem('not-found', 'This installation names no Web UI of Temporal.');
    try {
      refuseByRole((await callerOf(request, tools.gate)).actor, operators);
    } catch (refusal) {
      if (refusal instanceof Problem && refusal.code === 'unauthenticated') return response.redirect(303, '/sign-in');
      throw refusal;
    }
    const target = new URL(request.originalUrl, upstream);
    const { cookie, host: _host, authorization: _token, ...headers } = request.headers;
    const onward = ask(target, { method: request.method, headers: { ...headers, ...own(cookie) } }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.once('error', () => response.headersSent || response.status(502).end());
    request.pipe(onward);
  };
}

/** Of the browser's cookies only the Web UI's own goes on; the session stays with the portal. */
function own(cookies = ''): { cookie?: string } {
  const csrf = cookies.split(/;\s*/).find((one) => one.startsWith('_csrf='));
  return csrf === undefined ? {} : { cookie: csrf };
}
