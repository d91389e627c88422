import { mkdtempSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import type { ConsentShelf } from '../../infra/db/consents';
import { lastSeq } from '../../infra/db/last-seq';
import { LetterBox } from '../../infra/dev/mail/letter-box';
import { smtpDoor } from '../../infra/dev/mail/smtp-door';
import { createAddressBook } from '../../infra/mail/address-book';
import { createLetters } from '../../infra/mail/letters';
import { createReturnMailbox } from '../../infra/mail/return-mailbox';
import { createSmtpMailer } from '../../infra/mail/smtp-mailer';
import { createCityPlatform } from '../../infra/platform/city-platform';
import { createRelay } from '../../infra/relay/relay';
import { createReportService } from '../../infra/temporal/report-service';
import { tellProcedure } from '../../infra/temporal/tell';
import { orderPapersOf } from './order-papers';

const domain = 'credit.test';
const silent = { warn: () => undefined, error: () => undefined };

/** Starts real mail: a server that bounces `@bounce.test` at once and `@late-bounce.test` later, the relay and the return mailbox. */
export async function startMail(parts: { client: Client; dataSource: DataSource; consents: ConsentShelf }) {
  const { client, dataSource, consents } = parts;
  const clock = () => new Date();
  const returns = createReturnMailbox({ dataSource, domain, port: 0, host: '127.0.0.1', clock, log: silent });
  const returnPort = await returns.start();
  const box = new LetterBox(mkdtempSync(join(tmpdir(), 'rig-mail-')));
  const door = smtpDoor(box, returnPort);
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', () => resolve()));
  const { port } = door.server.address() as AddressInfo;
  const mailer = createSmtpMailer({
    smtpUrl: `smtp://127.0.0.1:${port}`,
    domain,
    addressOf: createAddressBook(dataSource, consents),
    letterFor: createLetters(dataSource, 'http://127.0.0.1/room', orderPapersOf(dataSource)),
  });
  const relay = createRelay({
    dataSource,
    mailer,
    platform: createCityPlatform(undefined),
    report: createReportService((tell) =>
      tellProcedure({ client, lastSeq: (procedure) => lastSeq(dataSource, procedure) }, tell),
    ),
    clock,
    log: silent,
    restMs: 25,
  });
  relay.start();
  return {
    async stop() {
      await relay.stop();
      await returns.stop();
      await new Promise<void>((resolve) => door.close(() => resolve()));
    },
  };
}
