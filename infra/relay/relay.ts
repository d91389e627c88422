import type { DataSource } from 'typeorm';
import type { Mailer } from '../mail/mailer';
import type { Platform } from '../platform/platform';
import type { Report } from './delivery-report';
import { releaseKept, sweepForgotten } from './outbox-care';
import { claimLasts } from './outbox-claim';
import { createPump, type PumpParts } from './pump';
import { pushChange } from './push-change';
import type { RelayLog } from './relay-log';
import { reportOut } from './report-out';
import { claimReturned, claimSettled } from './reports-claim';
import { createRowsInHand } from './rows-in-hand';
import { sendMail } from './send-mail';

/** What a relay works with. */
export interface RelayParts {
  dataSource: DataSource;
  mailer: Mailer;
  platform: Platform;
  report: Report;
  /** Wall clock; business time is this plus the training clock of the case. */
  clock: () => Date;
  log: RelayLog;
  /** Pause between two looks at an idle outbox, in milliseconds. */
  restMs?: number;
  /** How many times faster than in office retries follow each other; 1 unless a rehearsal shortens an hour to a minute. */
  pace?: number;
}

/** Delivers the outbox at least once and tells notices what became of their mails. */
export interface Relay {
  start(): void;
  /** Claims nothing more and resolves when the rows in hand are done, after 10 s at the latest. */
  stop(): Promise<void>;
}

const sweepEvery = 15 * 60_000;
const stopWithin = 10_000;

/** Makes a relay; several may run side by side on one database. */
export function createRelay(parts: RelayParts): Relay {
  const { dataSource, mailer, platform, report, clock, log, restMs = 500, pace = 1 } = parts;
  const failed = (error: unknown) => log.error({ err: error }, 'the relay could not reach what it needs; it goes on');
  const rows = createRowsInHand(dataSource, clock);
  const pump = <Row>(lanes: number, work: Omit<PumpParts<Row>, 'lanes' | 'restMs' | 'failed'>) =>
    createPump({ lanes, restMs, failed, ...work });
  // Separate lanes, so that a platform that hangs never holds up a mail, nor a mail server a report.
  const pumps = [
    pump(8, {
      claim: (limit) => rows.claim('mail', limit),
      work: async (row) => rows.letGo(row, await sendMail(row, mailer, clock, pace)),
    }),
    pump(4, {
      claim: (limit) => rows.claim('platform', limit, heldBackBy(platform)),
      work: async (row) => rows.letGo(row, await pushChange(row, platform, clock, pace)),
    }),
    pump(4, {
      claim: (limit) => claimSettled(dataSource, limit, clock()),
      work: (claimed) => reportOut(dataSource, report, claimed, log),
    }),
    pump(2, {
      claim: (limit) => claimReturned(dataSource, limit, clock()),
      work: (claimed) => reportOut(dataSource, report, claimed, log),
    }),
  ];
  const sweep = async () => {
    const forgotten = await sweepForgotten(dataSource, clock());
    if (forgotten > 0) log.warn({ forgotten }, 'messages waited for more than an hour; they are due now');
    if (platform.connected) await releaseKept(dataSource, clock());
  };
  let timers: NodeJS.Timeout[] = [];

  return {
    start() {
      if (timers.length > 0) return;
      timers = [every(sweepEvery, sweep, failed), every(claimLasts / 3, rows.renew, failed)];
      sweep().catch(failed);
      for (const each of pumps) each.start();
    },
    async stop() {
      const done = Promise.all(pumps.map((each) => each.stop()));
      await withinTime(done, stopWithin);
      for (const timer of timers) clearInterval(timer);
      timers = [];
    },
  };
}

/** A kept push holds back the later ones of its listing once the platform is there; before, all of them are kept. */
function heldBackBy(platform: Platform): string[] {
  return platform.connected ? ['waiting', 'sending', 'not-connected'] : ['waiting', 'sending'];
}

function every(ms: number, work: () => Promise<void>, failed: (error: unknown) => void): NodeJS.Timeout {
  return setInterval(() => void work().catch(failed), ms);
}

async function withinTime(work: Promise<unknown>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([work, new Promise((resolve) => (timer = setTimeout(resolve, ms)))]);
  clearTimeout(timer);
}
