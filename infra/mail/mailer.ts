import type { MailMessage } from '../relay/claimed-row';

/** What came of one try to send a mail; answers hold no mail address. */
export type MailResult =
  | { result: 'accepted'; answer: string }
  /** The server will never take this mail for this address. */
  | { result: 'refused'; answer: string }
  /** Not now; `ambiguous` when the mail was handed over and the answer got lost. */
  | { result: 'deferred'; answer: string; ambiguous: boolean };

/** Sends the mails of the outbox. */
export interface Mailer {
  /** Tries once; a possible duplicate is owned up to in a header and a sentence. Never throws for a server's answer. */
  deliver(message: MailMessage, possibleDuplicate: boolean): Promise<MailResult>;
}
