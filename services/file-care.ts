import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { removeOrphans, scanQuarantined } from '../infra/db/attachment-care';
import type { AttachmentShelf } from '../infra/db/attachments';
import type { Intake } from './shared/files/receive-file';
import type { Part } from './shared/shutdown';

const aMinute = 60_000;
const roundsInAnHour = 60;

/** Looks after the files: every minute what waits for its virus scan, every hour what nobody named for a day. */
export function careForFiles(
  dataSource: DataSource,
  attachments: AttachmentShelf,
  { spool, scan }: Intake,
  logger: Logger,
): Part {
  let round = 0;
  const care = async () => {
    try {
      if (scan !== null) await scanQuarantined(dataSource, attachments, { spool, scan });
      if (round++ % roundsInAnHour === 0) {
        await removeOrphans(dataSource, attachments);
        await spool.sweep();
      }
    } catch {
      logger.error({ fault: 'files' });
    }
  };
  let turn = care();
  const timer = setInterval(() => {
    turn = turn.then(care);
  }, aMinute);
  return {
    name: 'files',
    stop: () => {
      clearInterval(timer);
      return turn;
    },
  };
}
