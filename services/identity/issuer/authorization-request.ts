import { z } from 'zod';

/** What a client asks of the authorization endpoint: a code, bound to its PKCE challenge. */
export const authorizationRequest = z.object({
  response_type: z.literal('code'),
  client_id: z.string().max(40),
  redirect_uri: z.string().max(500),
  scope: z.string().max(200).default('openid'),
  state: z.string().max(500).optional(),
  nonce: z.string().max(200).optional(),
  code_challenge: z.string().regex(/^[\w-]{43}$/),
  code_challenge_method: z.literal('S256'),
});

/** One request for a code. */
export type AuthorizationRequest = z.infer<typeof authorizationRequest>;

/** What a client brings to fetch its tokens. */
export const tokenRequest = z.object({
  grant_type: z.literal('authorization_code'),
  code: z.string().max(100),
  redirect_uri: z.string().max(500),
  client_id: z.string().max(40),
  code_verifier: z.string().regex(/^[\w.~-]{43,128}$/),
});
