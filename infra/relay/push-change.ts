import { type Platform, PlatformRefusal } from '../platform/platform';
import { pauseAfter } from './back-off';
import type { ClaimedRow, PlatformMessage } from './claimed-row';
import type { Outcome } from './send-mail';

/** Tries one push and says how its row leaves the hand; a push is never given up while the platform is merely away. */
export async function pushChange(
  row: ClaimedRow<PlatformMessage>,
  platform: Platform,
  clock: () => Date,
  pace = 1,
): Promise<Outcome | 'keep'> {
  try {
    const result = await platform.push(row.message);
    return result === 'delivered' ? { settle: { state: 'accepted', answer: result } } : 'keep';
  } catch (error) {
    const answer = error instanceof Error ? error.message : String(error);
    if (error instanceof PlatformRefusal) return { settle: { state: 'refused', answer } };
    const dueAt = new Date(clock().getTime() + pauseAfter(row.attempts, pace));
    return { postpone: { dueAt, answer, ambiguous: false } };
  }
}
