/** A program that may ask the development issuer for a sign-in: its id and the pages to which it returns. */
interface Client {
  id: string;
  returns: RegExp;
}

const clients: readonly Client[] = [
  { id: 'portal', returns: /^\/signed-in$/ },
  { id: 'docs', returns: /^\/api\/[a-z]+\/docs\/oauth2-redirect\.html$/ },
];

/** Tells whether a client may be answered at an address: the own origin or this machine, and a page of that client. */
export function mayReturn(client: string, address: string, origin: string): boolean {
  const known = clients.find(({ id }) => id === client);
  if (!known || !URL.canParse(address)) return false;
  const url = new URL(address);
  const near = url.origin === origin || (url.protocol === 'http:' && /^(127\.0\.0\.1|localhost)$/.test(url.hostname));
  return near && known.returns.test(url.pathname) && url.search === '' && url.hash === '';
}
