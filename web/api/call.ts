import i18next from 'i18next';
import { type Problem, Refused } from './problem';

/** An answer with the version of what it shows. */
export interface Versioned<Body> {
  body: Body;
  etag: string | null;
}

/** What an act says, under which key it is sent however often, and which version the sender saw. */
export interface Sent {
  body: object;
  key: string;
  etag?: string | undefined;
}

/** Asks a service with the session cookie; throws Refused with the problem when it refuses. */
export async function ask<Body>(path: string): Promise<Body> {
  return (await answerOf<Body>(path, {})).body;
}

/** Sends an act; the same key means the same act, so a lost answer is asked for again by sending again. */
export function send<Body>(path: string, { body, key, etag }: Sent): Promise<Versioned<Body>> {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
  const seen = etag === undefined ? {} : { 'If-Match': etag };
  return answerOf<Body>(path, { method: 'POST', headers: { ...headers, ...seen }, body: JSON.stringify(body) });
}

/** Sends a question whose words must not stand in an address; it changes nothing, so it needs no key. */
export async function say<Body>(path: string, body: object): Promise<Body> {
  const headers = { 'Content-Type': 'application/json' };
  return (await answerOf<Body>(path, { method: 'POST', headers, body: JSON.stringify(body) })).body;
}

interface Asked {
  method?: 'POST';
  headers?: Record<string, string>;
  body?: string;
}

async function answerOf<Body>(path: string, init: Asked): Promise<Versioned<Body>> {
  const language = i18next.language === 'en' ? 'en' : 'zh-CN';
  const response = await fetch(path, {
    ...init,
    headers: { ...init.headers, Accept: 'application/json', 'Accept-Language': language },
  });
  const kind = response.headers.get('content-type') ?? '';
  if (!kind.includes('json')) throw new Error(`${path}: ${response.status}`);
  const body: unknown = await response.json();
  if (!response.ok) throw new Refused(body as Problem);
  return { body: body as Body, etag: response.headers.get('etag') };
}
