import type { MailResult } from './mailer';
import { withoutAddresses } from './without-addresses';

/** What nodemailer adds to an error of the SMTP conversation. */
interface SmtpFailure extends Error {
  command?: string;
  response?: string;
  responseCode?: number;
}

/** At these commands the server judges the address or the mail; before them it judges us. */
const judgesTheMail = ['RCPT TO', 'DATA'];

/**
 * Reads a failed try. Only a 5xx answer to the recipient or the mail is a refusal: one to our sign-in or sender is our
 * own fault and no bounce. Without an answer after the whole mail went out (`handedOver`), it may have arrived.
 */
export function judgeFailure(error: SmtpFailure, handedOver: boolean): MailResult {
  const answer = withoutAddresses(error.response ?? error.message);
  const code = error.responseCode ?? 0;
  if (code >= 500 && judgesTheMail.includes(error.command ?? '')) return { result: 'refused', answer };
  return { result: 'deferred', answer, ambiguous: handedOver && code === 0 };
}
