import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { MailMessage } from '../relay/claimed-row';
import { judgeFailure } from './judge-failure';
import { asHtml, type Letter } from './letter';
import { messageIdOf } from './mail-id';
import type { Mailer } from './mailer';
import { returnAddressOf } from './return-address';
import { withoutAddresses } from './without-addresses';

/** What the mailer needs: the server, the installation's mail domain, who lives where and what is written. */
export interface SmtpMailerParts {
  /** `smtp://` or `smtps://` with user and password where the server asks for them. */
  smtpUrl: string;
  /** Mails come from `no-reply@<domain>`, reports on them go to `returns.<domain>`. */
  domain: string;
  /** The mail address of an addressee as of now; null when there is none to be used. */
  addressOf: (to: MailMessage['to']) => Promise<string | null>;
  letterFor: (message: MailMessage, possibleDuplicate: boolean) => Promise<Letter>;
}

/** Makes the mailer that hands each mail to one SMTP server, on a connection of its own. */
export function createSmtpMailer(parts: SmtpMailerParts): Mailer {
  const transport = createTransport({
    url: parts.smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    // The last answer may take a server long; giving up early would only make duplicates.
    socketTimeout: 120_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async deliver(message, possibleDuplicate) {
      const to = await parts.addressOf(message.to);
      if (to === null) return { result: 'refused', answer: 'no current consent to electronic service with an address' };
      const letter = await parts.letterFor(message, possibleDuplicate);
      const raw = await composed(message, letter, { to, possibleDuplicate, domain: parts.domain });
      const from = message.notice
        ? returnAddressOf({ notice: message.notice.id, attempt: message.notice.attempt }, parts.domain)
        : senderOf(parts.domain);
      let handedOver = false;
      const source = Readable.from([raw]).on('end', () => (handedOver = true));
      try {
        const { response } = await transport.sendMail({ envelope: { from, to: [to] }, raw: source });
        return { result: 'accepted', answer: `${messageIdOf(message.id, parts.domain)} ${withoutAddresses(response)}` };
      } catch (error) {
        return judgeFailure(error as Error, handedOver);
      }
    },
  };
}

function senderOf(domain: string): string {
  return `no-reply@${domain}`;
}

function composed(
  message: MailMessage,
  letter: Letter,
  { to, possibleDuplicate, domain }: { to: string; possibleDuplicate: boolean; domain: string },
): Promise<Buffer> {
  return new MailComposer({
    from: senderOf(domain),
    to,
    messageId: messageIdOf(message.id, domain),
    subject: letter.subject,
    text: letter.text,
    html: asHtml(letter.text),
    attachments: letter.papers.map(({ name, pdf }) => ({
      filename: name,
      content: pdf,
      contentType: 'application/pdf',
    })),
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(possibleDuplicate ? { 'X-Possible-Duplicate': 'yes' } : {}),
    },
  })
    .compile()
    .build();
}
