import { z } from 'zod';

const path = z.string().regex(/^(?!\/)(?!.*(^|\/)\.\.(\/|$)).+$/);

const manifest = z.strictObject({
  format: z.literal(1),
  /** When it was made, RFC 3339. */
  madeAt: z.string(),
  folders: z.array(z.strictObject({ path, mode: z.int() })),
  files: z.array(z.strictObject({ path, mode: z.int(), size: z.int(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
});

/** What a backup holds: every folder and file of a data folder by its relative path, with mode and SHA-256. */
export type Manifest = z.infer<typeof manifest>;

/** The name of the manifest in a backup; it comes first. */
export const MANIFEST = 'backup-manifest.json';

/** Reads a manifest; throws when it is not one or was written by a newer version. */
export function readManifest(text: string): Manifest {
  return manifest.parse(JSON.parse(text));
}
