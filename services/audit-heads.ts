import type { KeyObject } from 'node:crypto';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { signHead } from '../infra/db/audit/sign-head';
import type { Part } from './shared/shutdown';

const everyFiveMinutes = 5 * 60_000;

/** Signs the head over all audit chains every five minutes and once more at the end. */
export function signHeads(dataSource: DataSource, key: KeyObject, file: string, logger: Logger): Part {
  const sign = async () => {
    try {
      await signHead(dataSource, { key, file, at: new Date().toISOString() });
    } catch {
      logger.error({ fault: 'audit-head' });
    }
  };
  const timer = setInterval(() => void sign(), everyFiveMinutes);
  return {
    name: 'audit-heads',
    stop: () => {
      clearInterval(timer);
      return sign();
    },
  };
}
