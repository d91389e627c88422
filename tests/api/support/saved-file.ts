import request from 'supertest';
import type { Office } from './office';

/** Saves a file as a person does; the body is its bytes, or those of the problem. */
export async function savedFile(
  office: Office,
  path: string,
  as: string | null,
): Promise<{ status: number; type: string; body: Buffer }> {
  const call = request(office.app)
    .get(path)
    .buffer()
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    });
  if (as !== null) call.set('Authorization', `Bearer ${await office.token(as)}`);
  const { status, type, body } = await call;
  return { status, type, body: body as Buffer };
}
