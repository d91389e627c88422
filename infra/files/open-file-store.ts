import { join } from 'node:path';
import type { IdentityKeys } from '../config/key-formats';
import type { Settings } from '../config/settings';
import { sealingKeys } from '../crypto/sealing';
import type { FileStore } from './file-store';
import { createLocalStore } from './local-store';
import { createS3Store } from './s3-store';
import { sealedStore } from './sealed-store';

/** Opens the store of the installation: its S3-compatible one if it names one, else a folder of its data; sealed either way. */
export function openFileStore(settings: Pick<Settings, 'dataDir' | 's3Url'>, keys: IdentityKeys): FileStore {
  const { dataDir, s3Url } = settings;
  const store = s3Url === undefined ? createLocalStore(join(dataDir, 'files')) : createS3Store(s3Url);
  return sealedStore(store, sealingKeys(keys));
}
