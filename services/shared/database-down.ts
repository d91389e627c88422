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

/** Tells whether an error of the database driver means that the database cannot be reached now. */
export function databaseIsDown(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (refusedConnections.has(code) || poolSentences.test(error.message)) return true;
  if (error instanceof AggregateError) return error.errors.some(databaseIsDown);
  return 'driverError' in error && databaseIsDown(error.driverError);
}
