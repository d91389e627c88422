import type { Logger } from 'pino';
import type { Gate } from './auth';
import type { Intake } from './files/receive-file';
import type { Limits } from './limits';

/** What every service needs besides its own: who calls, how often, what time it is, where to log. */
export interface Tools {
  gate: Gate;
  limits: Limits;
  logger: Logger;
  /** Where files come in. */
  intake: Intake;
  /** Scheme, host and port that browsers use. */
  origin: string;
  /** Key for the hashes of request bodies. */
  hashKey: Buffer;
  /** Where people sign in, for the page to try the API. */
  signIn: { authorize: string; token: string };
  now(): Date;
}
