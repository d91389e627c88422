import { join } from 'node:path';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { Keys } from '../../../infra/config/keys';
import type { Settings } from '../../../infra/config/settings';
import { createSpool } from '../../../infra/files/spool';
import { createClamdScan } from '../../../infra/files/virus-scan';
import { createLimits } from '../limits';
import { createSessionSeal } from '../session';
import { createTokenCheck, type Issuer } from '../tokens';
import type { Tools } from '../tools';

/** Of what the tools of a process are made. */
interface Parts {
  dataSource: DataSource;
  settings: Settings;
  keys: Keys;
  logger: Logger;
  issuer: Issuer;
  now: () => Date;
}

/** Makes what every service of a process needs. */
export function createTools({ dataSource, settings, keys, logger, issuer, now }: Parts): Tools {
  const { publicOrigin: origin, temporalUiUrl } = settings;
  const beside = temporalUiUrl === undefined ? [] : [new URL(temporalUiUrl).origin];
  return {
    gate: {
      sql: dataSource,
      checkToken: createTokenCheck(issuer),
      sessions: createSessionSeal(origin, keys.session),
      origins: [origin, ...beside],
    },
    limits: createLimits(),
    logger,
    intake: {
      spool: createSpool(join(settings.dataDir, 'incoming')),
      scan: settings.clamdUrl === undefined ? null : createClamdScan(settings.clamdUrl),
    },
    origin,
    hashKey: keys.identity.hmac,
    signIn: { authorize: `${issuer.address}/authorize`, token: `${issuer.address}/token` },
    now,
  };
}
