import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { DataSource } from 'typeorm';
import type { RelayLog } from '../relay/relay-log';
import { readDeliveryStatus } from './delivery-status';
import { type ReturnAddress, readReturnAddress } from './return-address';
import { keepReturnedMail, wasWritten } from './returned-mail';
import { answerBy, SmtpAnswer } from './smtp-answer';

/** What the return mailbox works with. */
export interface ReturnMailboxParts {
  dataSource: DataSource;
  /** The installation's mail domain; reports come to `returns.<domain>`. */
  domain: string;
  /** 0 takes any free port. */
  port: number;
  /** The interface to listen on. */
  host: string;
  clock: () => Date;
  log: RelayLog;
}

/** An SMTP server that takes delivery status reports on the notices' return addresses; the relay reports the bounces. */
export interface ReturnMailbox {
  /** Resolves with the port once mail is taken; rejects when the port is not free. */
  start(): Promise<number>;
  stop(): Promise<void>;
}

const largest = 1024 * 1024;

/** Makes the return mailbox. A report is acknowledged only when it is kept; with the database away it answers 451. */
export function createReturnMailbox(parts: ReturnMailboxParts): ReturnMailbox {
  const { dataSource, domain, log } = parts;
  const seen = (error: unknown) =>
    log.error({ err: error }, 'a delivery report could not be taken; its sender comes again');
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: largest,
    maxClients: 50,
    socketTimeout: 60_000,
    closeTimeout: 2_000,
    onRcptTo: ({ address }, _session, callback) =>
      void answerBy(refuseUnknown(dataSource, address, domain), callback, seen),
    onData: (stream, session, callback) => void answerBy(take(parts, stream, session), callback, seen),
  });
  // A sender that breaks off is not our failure, and an unheard 'error' would end the process.
  server.on('error', (error) => log.warn({ err: error }, 'a connection to the return mailbox broke'));

  return {
    start: () =>
      new Promise((resolve, reject) => {
        server.server.once('error', reject);
        server.listen(parts.port, parts.host, () => {
          const address = server.server.address();
          resolve(typeof address === 'object' && address !== null ? address.port : parts.port);
        });
      }),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function refuseUnknown(dataSource: DataSource, address: string, domain: string): Promise<void> {
  const returned = readReturnAddress(address, domain);
  if (!returned || !(await wasWritten(dataSource, returned))) throw new SmtpAnswer(550, '5.1.1 no such return address');
}

async function take(
  parts: ReturnMailboxParts,
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
): Promise<void> {
  const mail = await readWithin(stream);
  if (!mail) throw new SmtpAnswer(552, '5.3.4 a delivery report is smaller');
  const addresses = session.envelope.rcptTo.map(({ address }) => readReturnAddress(address, parts.domain));
  const status = await readDeliveryStatus(mail);
  if (status.says === 'nothing') throw new SmtpAnswer(554, '5.6.0 only delivery reports (RFC 3464) are read here');
  if (status.says === 'not-failed') return;
  for (const address of addresses.filter((each): each is ReturnAddress => each !== null))
    await keepReturnedMail(parts.dataSource, address, status.reason, parts.clock());
}

/** Reads to the end, as SMTP needs it, but keeps nothing beyond the limit; null when the mail is larger. */
async function readWithin(stream: SMTPServerDataStream): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk as Buffer);
  return stream.sizeExceeded ? null : Buffer.concat(chunks);
}
