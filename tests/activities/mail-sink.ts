import type { Socket } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** How the sink receives the next mail; `drop` takes the whole mail and hangs up before it answers. */
export type Manner = 'accept' | 'refuse' | 'defer' | 'drop' | 'refuse-sender';

/** A mail that the sink took, with its envelope. */
export interface TakenMail {
  from: string;
  to: string[];
  mail: ParsedMail;
}

/** A real SMTP server for tests: receives each mail in the manner given for it, then accepts. */
export interface MailSink {
  url: string;
  taken: TakenMail[];
  /** How many mails were tried, taken or not. */
  tries(): number;
  stop(): Promise<void>;
}

const refusals = {
  refuse: { responseCode: 550, message: '5.1.1 <firm@example.test>: no such mailbox' },
  defer: { responseCode: 451, message: '4.7.1 greylisted' },
  'refuse-sender': { responseCode: 553, message: '5.7.1 sender not allowed' },
};

/** Opens a sink on a free port. */
export async function openMailSink(manners: Manner[] = []): Promise<MailSink> {
  const taken: TakenMail[] = [];
  const sockets = new Set<Socket>();
  let tries = 0;
  let manner: Manner = 'accept';
  const take = async (stream: SMTPServerDataStream, session: SMTPServerSession, callback: (error?: null) => void) => {
    const mail = await simpleParser(stream);
    const { mailFrom, rcptTo } = session.envelope;
    taken.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), mail });
    if (manner !== 'drop') return callback(null);
    for (const socket of sockets) socket.destroy();
  };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 200,
    onMailFrom(_address, _session, callback) {
      tries += 1;
      manner = manners.shift() ?? 'accept';
      callback(manner === 'refuse-sender' ? Object.assign(new Error(), refusals[manner]) : null);
    },
    onRcptTo(_address, _session, callback) {
      callback(manner === 'refuse' || manner === 'defer' ? Object.assign(new Error(), refusals[manner]) : null);
    },
    onData(stream, session, callback) {
      void take(stream, session, callback);
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    tries: () => tries,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
