import type { Request } from 'express';
import { Problem } from './problem';

/** Reads the Idempotency-Key: 1 to 200 visible ASCII characters; refuses a missing or unusable one with 400. */
export function idempotencyKeyOf(request: Request): string {
  const key = request.get('idempotency-key');
  if (key !== undefined && /^[\x21-\x7e]{1,200}$/.test(key)) return key;
  const detail =
    key === undefined
      ? 'Send an Idempotency-Key header, such as a new UUID for each act; repeat it only to repeat the act.'
      : 'The Idempotency-Key must have 1 to 200 visible ASCII characters.';
  throw new Problem('idempotency-key-missing', detail, { field: 'Idempotency-Key' });
}

/** Reads the version that the sender saw from If-Match; null where there is none. */
export function seenSeqOf(request: Request): number | null {
  const header = request.get('if-match');
  if (header === undefined) return null;
  const digits = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (digits !== undefined) return Number(digits);
  throw new Problem('malformed', 'If-Match must repeat an ETag as it was given, such as "7" in its quotes.', {
    field: 'If-Match',
  });
}

/** Refuses a body that isn't JSON. */
export function refuseOtherTypes(request: Request): void {
  if (request.get('content-type') === undefined || request.is('application/json')) return;
  throw new Problem('unsupported-media-type', 'Send the body as application/json.');
}
