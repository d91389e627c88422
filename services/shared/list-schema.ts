import { z } from 'zod';
import { assumedPaths } from '../../domain/policy/assumed-paths';
import { whyUndetermined } from '../../domain/policy/not-determined';
import { listKinds } from '../../domain/policy/policy-pack';
import { type Usability, usability } from '../../domain/policy/usable';
import { inForce, type LoadedPack } from './packs';
import { inBoth } from './schemas';

/** A version of a list with what it lacks to be used and what nobody verified. */
export const listVersionSchema = z
  .strictObject({
    list: z.string(),
    row: z.string(),
    version: z.string(),
    hash: z.string(),
    title: inBoth,
    kind: z.enum(listKinds),
    polarity: z.enum(['black', 'red']),
    department: z.string(),
    effective: z.strictObject({ from: z.iso.date(), to: z.iso.date().nullable() }),
    inForce: z.boolean(),
    usable: z.boolean(),
    signedOff: z.boolean().meta({ description: 'Whether a named person answers for the assumed numbers.' }),
    missing: z.array(z.string()),
    undetermined: inBoth
      .nullable()
      .meta({ description: 'Why no determination opens on this list, and what to do instead; null where one does.' }),
    assumed: z.array(z.string()),
    criteria: z.array(z.strictObject({ code: z.string(), text: inBoth })),
  })
  .meta({ id: 'ListVersion' });

/** Shows a version of a list, as of a day, to an installation. */
export function presentListVersion(
  { pack, hash }: LoadedPack,
  { day, training, signedOff }: { day: string; training: boolean; signedOff: boolean },
): z.input<typeof listVersionSchema> {
  const { list, row, version, title, kind, polarity, authority, effective, criteria } = pack;
  const { usable, missing }: Usability = usability(pack, { training, signedOff });
  return {
    list,
    row,
    version,
    hash,
    title,
    kind,
    polarity,
    effective: { from: effective.from, to: effective.to },
    department: authority.determining,
    inForce: inForce(pack, day),
    usable,
    signedOff,
    missing: [...missing],
    undetermined: whyUndetermined(pack),
    assumed: [...assumedPaths(pack)],
    criteria: criteria.map(({ code, text }) => ({ code, text })),
  };
}
