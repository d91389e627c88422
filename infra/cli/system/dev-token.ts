import { z } from 'zod';
import { Failure } from '../failure';
import { ask } from './ask';

const tokenAnswer = z.object({ token: z.string(), expiresIn: z.number() });
const problem = z.object({ detail: z.string() });

/** A bearer token of a demo person, and until when (RFC 3339) it is good. */
export interface DevToken {
  token: string;
  expiresAt: string;
}

/** Gets a token from the development issuer; throws `Failure` for a person it does not know and where there is no such issuer. */
export async function devToken(origin: string, user: string): Promise<DevToken> {
  const { status, body } = await ask(origin, '/api/identity/dev-token', { body: { user } });
  const answer = tokenAnswer.safeParse(body);
  if (status === 200 && answer.success) {
    const { token, expiresIn } = answer.data;
    return { token, expiresAt: new Date(Date.now() + expiresIn * 1000).toISOString() };
  }
  if (status === 404)
    throw new Failure(
      'no-development-issuer',
      'People sign in elsewhere here: tokens come from your OpenID Connect issuer.',
    );
  const { data } = problem.safeParse(body);
  const text = data?.detail ?? `The identity service answered ${status}; see ${origin}/healthz.`;
  throw new Failure(status === 400 ? 'unknown-person' : 'no-token', text);
}
