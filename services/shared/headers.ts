import type { ServerResponse } from 'node:http';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';

const nothing = ["'none'"];
const own = ["'self'"];

/** Sets the browser walls of an API: nothing may be loaded, framed or cached. */
export function apiHeaders(): RequestHandler[] {
  const policy = { defaultSrc: nothing, frameAncestors: nothing, baseUri: nothing, formAction: nothing };
  return [
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: policy },
      referrerPolicy: { policy: 'no-referrer' },
    }),
    noStore,
  ];
}

/** Origins beyond the own one to which a page's forms may lead and its scripts may talk. */
interface Beyond {
  formsTo?: readonly string[];
  connectTo?: readonly string[];
  /** Styles written by script pass with the nonce of this answer (`response.locals.nonce`). */
  styleNonce?: boolean;
}

/** Sets the browser walls of a page: scripts and styles from this origin only, never inline. */
export function pageHeaders({ formsTo = [], connectTo = [], styleNonce = false }: Beyond = {}): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: nothing,
        scriptSrc: own,
        styleSrc: styleNonce ? [...own, nonceOf] : own,
        imgSrc: [...own, 'data:'],
        fontSrc: own,
        connectSrc: [...own, ...connectTo],
        formAction: [...own, ...formsTo],
        baseUri: nothing,
        frameAncestors: nothing,
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
  });
}

const nonceOf = (_request: unknown, response: ServerResponse) =>
  `'nonce-${String((response as Response).locals['nonce'])}'`;

const noStore: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};
