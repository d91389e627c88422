import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { deliveryReport } from './delivery-report';
import type { LetterBox } from './letter-box';
import { sendReport } from './send-report';

type Answer = (error: Error | null, text?: string) => void;

const largest = 30 * 1024 * 1024;

/**
 * Takes letters by SMTP as the whole world would: refuses …@bounce.test with 550 at once, accepts …@late-bounce.test and
 * sends a delivery report to the envelope's sender a moment later, keeps everything else.
 */
export function smtpDoor(box: LetterBox, returnPort: number): SMTPServer {
  const receive = async (raw: Buffer, session: SMTPServerSession) => {
    const { mailFrom, rcptTo } = session.envelope;
    const sender = mailFrom === false ? '' : mailFrom.address;
    const to = rcptTo.map(({ address }) => address);
    const { messageId, acceptedAt: at } = await box.keep(raw, { from: sender, to });
    const headers = raw.toString('utf8').split(/\r?\n\r?\n/)[0] ?? '';
    if (sender === '') return; // a report about a report would never end
    for (const recipient of to.filter((address) => isAt(address, 'late-bounce.test')))
      void sendReport(deliveryReport({ sender, recipient, messageId, headers, at }), sender, returnPort);
  };
  const takeIn = async (stream: SMTPServerDataStream, session: SMTPServerSession, done: Answer) => {
    try {
      const raw = await buffer(stream);
      if (stream.sizeExceeded) throw refusal(552, '5.3.4 the letter is larger than 30 MB');
      await receive(raw, session);
      done(null, '2.0.0 accepted');
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  };
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username }, _session, done) => done(null, { user: username ?? 'anybody' }),
    size: largest,
    onRcptTo: ({ address }, _session, done) =>
      isAt(address, 'bounce.test') ? done(refusal(550, `5.1.1 <${address}>: the mailbox does not exist`)) : done(),
    onData: (stream, session, done) => void takeIn(stream, session, done),
  });
}

function isAt(address: string, domain: string): boolean {
  return address.toLowerCase().endsWith(`@${domain}`);
}

function refusal(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}
