import type { Request } from 'express';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Actor } from '../../domain/access/roles';
import { Problem } from './problem';

/** The kinds of request that are counted: public searches, look-ups by a person's number, checks by approval systems, comments of the public, verifications of papers. */
export type LimitName = 'search' | 'number-search' | 'check' | 'comment' | 'verify';

/** So many requests per source in so many seconds. */
export interface Allowance {
  points: number;
  seconds: number;
}

/** What is allowed unless an installation says otherwise; a citizen's number is looked up 20 times an hour at most. */
export const usualAllowances: Record<LimitName, Allowance> = {
  search: { points: 120, seconds: 60 },
  'number-search': { points: 20, seconds: 3600 },
  check: { points: 120, seconds: 60 },
  comment: { points: 20, seconds: 3600 },
  verify: { points: 60, seconds: 60 },
};

/** Counts requests and refuses with 429 what is too much. */
export type Limits = (name: LimitName, source: string) => Promise<void>;

/** Makes the counters of one process. */
export function createLimits(allowances: Record<LimitName, Allowance> = usualAllowances): Limits {
  const limiter = ({ points, seconds }: Allowance) => new RateLimiterMemory({ points, duration: seconds });
  const limiters: Record<LimitName, RateLimiterAbstract> = {
    search: limiter(allowances.search),
    'number-search': limiter(allowances['number-search']),
    check: limiter(allowances.check),
    comment: limiter(allowances.comment),
    verify: limiter(allowances.verify),
  };
  return async (name, source) => {
    try {
      await limiters[name].consume(source);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const seconds = String(Math.max(1, Math.ceil(refused.msBeforeNext / 1000)));
      throw new Problem('too-many-requests', `Too many requests; come back in ${seconds} seconds.`, {
        headers: { 'Retry-After': seconds },
      });
    }
  };
}

/** From where a request comes: the person who signed in, else the address. */
export function sourceOf(request: Request, actor: Actor): string {
  return actor.person === '' ? (request.ip ?? 'unknown') : actor.person;
}
