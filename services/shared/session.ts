import { hkdfSync } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';

/** How long a sign-in lasts at most, in seconds: one working day. */
export const sessionSeconds = 8 * 3600;

/** Seals what a browser keeps for the portal: nobody can read or change it but the portal. */
export interface SessionSeal {
  /** Name of the cookie; `__Host-` wherever the origin is HTTPS. */
  cookie: string;
  secure: boolean;
  seal(content: Record<string, string>, seconds: number): Promise<string>;
  /** Null for anything that is broken, old or made by somebody else. */
  open(sealed: string): Promise<Record<string, unknown> | null>;
}

/** Makes the seal of an origin from the installation's session key (32 bytes), with AES-256-GCM. */
export function createSessionSeal(origin: string, sessionKey: Buffer): SessionSeal {
  const key = new Uint8Array(hkdfSync('sha256', sessionKey, '', 'session cookie', 32));
  const secure = origin.startsWith('https:');
  return {
    cookie: secure ? '__Host-session' : 'session',
    secure,
    seal: (content, seconds) =>
      new EncryptJWT(content)
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setExpirationTime(`${seconds} s`)
        .encrypt(key),
    open: async (sealed) => {
      try {
        return (await jwtDecrypt(sealed, key, { contentEncryptionAlgorithms: ['A256GCM'] })).payload;
      } catch {
        return null;
      }
    },
  };
}

/** Reads one cookie of a request. */
export function cookieOf(header: string | undefined, name: string): string | null {
  const pair = header?.split(/;\s*/).find((one) => one.startsWith(`${name}=`));
  return pair === undefined ? null : pair.slice(name.length + 1);
}
