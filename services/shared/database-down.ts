import { z } from 'zod';

const refusedConnections = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
  // SQLSTATE: connection exceptions, administrator shutdown, crash, starting up, too many connections, read-only.
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '25006',
]);
const poolSentences =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

const driverError = z.object({
  code: z.string().optional().catch(undefined),
  message: z.string().catch(''),
  errors: z.array(z.unknown()).catch([]),
  driverError: z.unknown().optional(),
});

/** Tells whether an error of the database driver, however wrapped, means that the database cannot be reached now. */
export function databaseIsDown(error: unknown): boolean {
  const read = driverError.safeParse(error);
  if (!read.success) return false;
  const { code = '', message, errors, driverError: inner } = read.data;
  return refusedConnections.has(code) || poolSentences.test(message) || [...errors, inner].some(databaseIsDown);
}
