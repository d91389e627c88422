import { z } from 'zod';
import { roles } from '../../domain/access/roles';

/** Who is signed in, as the page greets and decides what to show. */
export const meAnswer = z
  .strictObject({
    person: z.guid(),
    user: z.string(),
    name: z.string(),
    roles: z.array(z.enum(roles)),
    department: z.string().nullable(),
    subjects: z.array(z.guid()),
  })
  .meta({ id: 'Me' });

/** For whom a token is wanted. */
export const tokenBody = z.strictObject({ user: z.string().min(1).max(60) });

/** A bearer token and for how many seconds it is good. */
export const tokenAnswer = z.strictObject({ token: z.string(), expiresIn: z.int() }).meta({ id: 'Token' });

const payload = z.object({
  metadata: z.record(z.string(), z.string()).optional(),
  data: z.string().optional(),
});

/** Payloads as Temporal's Web UI sends them: bytes in base64. */
export const payloads = z.strictObject({ payloads: z.array(payload).max(500) }).meta({ id: 'Payloads' });

/** What the Web UI says beside the payloads: whether references to stored payloads stay; there are none here. */
export const decodeQuery = z.strictObject({ preserveStorageRefs: z.enum(['true', 'false']).optional() });
