import { createHash } from 'node:crypto';

/** Derives a UUID (version 8) from what a thing is known by, so that whoever makes it again makes the same thing. */
export function stableUuid(known: string): string {
  const bytes = createHash('sha256').update(known).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
