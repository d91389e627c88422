import { createHash } from 'node:crypto';
import { stableUuid } from '../../infra/crypto/stable-uuid';

/** The identity of one act: who sent it, to which route, under which key. */
export interface ActIdentity {
  person: string;
  /** Method and concrete path, so that one key on two cases is two acts. */
  route: string;
  key: string;
  /** Keyed hash of the body: the same act says the same. */
  bodyHash: string;
}

/** Hashes the identity into the id under which Temporal knows the act; the same request is the same act for ever. */
export function actIdOf({ person, route, key }: Omit<ActIdentity, 'bodyHash'>): string {
  return createHash('sha256')
    .update(JSON.stringify([person, route, key]))
    .digest('hex');
}

/** Derives a UUID (version 8) for a thing that the act makes, so that a retry makes the same thing. */
export function uuidOf(actId: string, thing: string): string {
  return stableUuid(`${actId}/${thing}`);
}
