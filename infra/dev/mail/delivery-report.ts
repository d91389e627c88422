import { randomUUID } from 'node:crypto';

/** A recipient that a remote server refused after it had accepted the letter. */
export interface LateBounce {
  readonly sender: string;
  readonly recipient: string;
  readonly messageId: string | undefined;
  /** The headers of the letter that came back. */
  readonly headers: string;
  /** RFC 3339. */
  readonly at: string;
}

/** The delivery status report for a late bounce (RFC 3464): a multipart/report with the reason for people and for programs. */
export function deliveryReport({ sender, recipient, messageId, headers, at }: LateBounce): string {
  const border = `report-${randomUUID()}`;
  const date = new Date(at).toUTCString().replace('GMT', '+0000');
  const part = (type: string, text: string) => [`--${border}`, `Content-Type: ${type}`, '', text];
  return [
    'From: Mail Delivery System <mailer-daemon@late-bounce.test>',
    `To: <${sender}>`,
    'Subject: Undelivered Mail Returned to Sender',
    `Date: ${date}`,
    `Message-ID: <${randomUUID()}@late-bounce.test>`,
    ...(messageId === undefined ? [] : [`In-Reply-To: ${messageId}`]),
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${border}"`,
    '',
    ...part(
      'text/plain; charset=utf-8',
      `The letter could not be delivered.\r\n\r\n<${recipient}>: the mailbox does not exist\r\n`,
    ),
    ...part(
      'message/delivery-status',
      [
        'Reporting-MTA: dns; late-bounce.test',
        `Arrival-Date: ${date}`,
        '',
        `Final-Recipient: rfc822; ${recipient}`,
        'Action: failed',
        'Status: 5.1.1',
        'Diagnostic-Code: smtp; 550 5.1.1 the mailbox does not exist',
        '',
      ].join('\r\n'),
    ),
    ...part('text/rfc822-headers', `${headers.trimEnd()}\r\n`),
    `--${border}--`,
    '',
  ].join('\r\n');
}
