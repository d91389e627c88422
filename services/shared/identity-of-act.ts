import { createHash } from 'node:crypto';

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
  const bytes = createHash('sha256').update(`${actId}/${thing}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
