import type { RequestHandler } from 'express';
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

/** Sets the browser walls of a page: scripts and styles from this origin only, never inline; forms may lead to `formsTo` too. */
export function pageHeaders(formsTo: readonly string[] = []): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: nothing,
        scriptSrc: own,
        styleSrc: own,
        imgSrc: [...own, 'data:'],
        fontSrc: own,
        connectSrc: own,
        formAction: [...own, ...formsTo],
        baseUri: nothing,
        frameAncestors: nothing,
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
  });
}

const noStore: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};
