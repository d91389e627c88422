import { generateKeyPairSync } from 'node:crypto';
import { resolve } from 'node:path';
import type { Keys } from '../../../infra/config/keys';
import type { Settings } from '../../../infra/config/settings';
import { testCodecKeys, testIdentityKeys } from '../../support/test-keys';

/** Keys of an installation that exists only in tests. */
export const testKeys: Keys = {
  codec: testCodecKeys,
  identity: testIdentityKeys,
  audit: generateKeyPairSync('ed25519').privateKey,
  session: Buffer.alloc(32, 7),
};

/** The settings of a development installation whose machines are replaced in tests. */
export function testSettings(changes: Partial<Settings> = {}): Settings {
  const nowhere = resolve('/nonexistent');
  return {
    installation: 'development',
    trainingClock: true,
    port: 8080,
    publicOrigin: 'http://127.0.0.1:8080',
    dataDir: nowhere,
    databaseUrl: 'postgres://unused',
    databaseOwnerUrl: undefined,
    temporalAddress: '127.0.0.1:1',
    temporalNamespace: 'credit-casework',
    smtpUrl: 'smtp://127.0.0.1:1',
    mailDomain: 'credit.test',
    retryPace: 1,
    platformUrl: undefined,
    s3Url: undefined,
    clamdUrl: undefined,
    returnMailHost: '127.0.0.1',
    returnMailPort: 2525,
    workerHealthPort: 8081,
    oidcIssuer: undefined,
    temporalUiUrl: 'http://127.0.0.1:8233',
    mailInboxUrl: 'http://127.0.0.1:8025',
    keyFiles: { codec: nowhere, identity: nowhere, audit: nowhere, session: nowhere },
    ...changes,
  };
}
