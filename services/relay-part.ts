import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { Settings } from '../infra/config/settings';
import type { ConsentShelf } from '../infra/db/consents';
import { lastSeq } from '../infra/db/last-seq';
import { createAddressBook } from '../infra/mail/address-book';
import { createLetters } from '../infra/mail/letters';
import { createReturnMailbox } from '../infra/mail/return-mailbox';
import { createSmtpMailer } from '../infra/mail/smtp-mailer';
import { type OrderPaperParts, pressOrder } from '../infra/papers/press-order';
import { createCityPlatform } from '../infra/platform/city-platform';
import { createRelay } from '../infra/relay/relay';
import { createReportService } from '../infra/temporal/report-service';
import { tellProcedure } from '../infra/temporal/tell';
import type { HealthPart } from './shared/runtime/health';
import type { Part } from './shared/shutdown';

/** What the relay works with. */
interface RelayGround {
  dataSource: DataSource;
  consents: ConsentShelf;
  orderPapers: OrderPaperParts;
  settings: Settings;
  client: Client;
  logger: Logger;
}

const worryFor = 5_000;

/** Starts the relay of the outbox and the mailbox for delivery reports in this process. */
export async function startRelay(ground: RelayGround): Promise<{ part: Part; health: HealthPart }> {
  const { dataSource, consents, orderPapers, settings, client, logger } = ground;
  const domain = settings.mailDomain;
  const clock = () => new Date();
  let lastFault = 0;
  const log = {
    warn: (_fields: object, message: string) => logger.warn({ fault: 'relay', message }),
    error: (_fields: object, message: string) => {
      lastFault = Date.now();
      logger.error({ fault: 'relay', message });
    },
  };
  const mailer = createSmtpMailer({
    smtpUrl: settings.smtpUrl,
    domain,
    addressOf: createAddressBook(dataSource, consents),
    letterFor: createLetters(dataSource, settings.publicOrigin, (order) => pressOrder(orderPapers, order)),
  });
  const report = createReportService((tell) =>
    tellProcedure({ client, lastSeq: (procedure) => lastSeq(dataSource, procedure) }, tell),
  );
  const relay = createRelay({
    dataSource,
    mailer,
    platform: createCityPlatform(settings.platformUrl),
    report,
    pace: settings.retryPace,
    clock,
    log,
  });
  const mailbox = createReturnMailbox({
    dataSource,
    domain,
    port: settings.returnMailPort,
    host: settings.returnMailHost,
    clock,
    log,
  });
  await mailbox.start();
  relay.start();
  const troubled = () => Date.now() - lastFault < worryFor;
  return {
    part: { name: 'relay', stop: () => Promise.all([relay.stop(), mailbox.stop()]).then(() => undefined) },
    health: { name: 'relay', ask: () => Promise.resolve(troubled() ? 'it could not reach what it needs' : null) },
  };
}
