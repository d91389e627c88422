import type { Send } from './short-case';

/** Signs in a demo person on a running system; gives the bearer token. */
export async function signIn(url: string, user: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ user });
  const response = await fetch(`${url}/api/identity/dev-token`, { method: 'POST', headers, body });
  return ((await response.json()) as { token: string }).token;
}

/** Signs in demo people once each and gives the headers of their commands. */
export function callers(url: string): (user: string, key: string) => Promise<Record<string, string>> {
  const tokens = new Map<string, Promise<string>>();
  return async (user, key) => {
    const token = tokens.get(user) ?? signIn(url, user);
    tokens.set(user, token);
    return {
      'content-type': 'application/json',
      authorization: `Bearer ${await token}`,
      'idempotency-key': key,
    };
  };
}

const tries = 20;

/** Sends commands and tells how long each took until it was answered for good: a 503 is asked again; throws on every refusal. */
export function quickSend(url: string, took: (milliseconds: number) => void): Send {
  const headersOf = callers(url);
  return async (path, user, key, body) => {
    const headers = await headersOf(user, key);
    const since = performance.now();
    const ask = () => fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    let response = await ask();
    for (let again = 0; response.status === 503 && again < tries; again += 1) response = await ask();
    const text = await response.text();
    took(performance.now() - since);
    if (!response.ok) throw new Error(`${path} ${response.status}: ${text}`);
    return JSON.parse(text);
  };
}
