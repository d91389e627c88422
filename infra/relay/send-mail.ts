import type { Mailer, MailResult } from '../mail/mailer';
import { patience, pauseAfter } from './back-off';
import type { ClaimedRow, MailMessage } from './claimed-row';
import type { Postponement, Settlement } from './outbox-settle';

/** How a row leaves the hand: settled, or put off. */
export type Outcome = { settle: Settlement } | { postpone: Postponement };

/** Tries one mail and says how its row leaves the hand; after three days of refusal for now it counts as undeliverable. */
export async function sendMail(
  row: ClaimedRow<MailMessage>,
  mailer: Mailer,
  clock: () => Date,
  pace = 1,
): Promise<Outcome> {
  const tried = await mailer.deliver(row.message, row.possibleDuplicate).catch(failedHere);
  const { answer } = tried;
  if (tried.result !== 'deferred') return { settle: { state: tried.result, answer } };
  const now = clock().getTime();
  if (now - row.firstTriedAt.getTime() >= patience / pace)
    return { settle: { state: 'refused', answer: `not accepted within 3 days; last answer: ${answer}` } };
  return { postpone: { dueAt: new Date(now + pauseAfter(row.attempts, pace)), answer, ambiguous: tried.ambiguous } };
}

/** A mistake on our side (a template, a key) is no answer of the addressee: the mail waits for its repair. */
function failedHere(error: unknown): MailResult {
  const text = error instanceof Error ? error.message : String(error);
  return { result: 'deferred', answer: `not sent: ${text}`, ambiguous: false };
}
