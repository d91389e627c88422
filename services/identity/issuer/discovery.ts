import type { Mint } from './mint';

/** The discovery document of OpenID Connect. */
export function discovery({ address }: Mint): object {
  return {
    issuer: address,
    authorization_endpoint: `${address}/authorize`,
    token_endpoint: `${address}/token`,
    jwks_uri: `${address}/jwks`,
    response_types_supported: ['code'],
    grant_types_supported: ['authorization_code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['EdDSA'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['none'],
    scopes_supported: ['openid'],
  };
}

/** The key with which everybody checks what this issuer signed. */
export function jwks({ keys }: Mint): object {
  return { keys: [{ ...keys.verifying.export({ format: 'jwk' }), kid: keys.id, alg: 'EdDSA', use: 'sig' }] };
}
