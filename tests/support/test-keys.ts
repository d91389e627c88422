import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CodecKeys, readCodecKeys } from '../../infra/config/key-formats';

/** The payload keys under which test histories are recorded; known to everybody, so never for anything else. */
export const testCodecKeys: CodecKeys = readCodecKeys(readFileSync(join(__dirname, '../replay/test-key.json'), 'utf8'));

/** Keys for citizen numbers in tests. */
export const testIdentityKeys = { hmac: Buffer.alloc(32, 1), aes: Buffer.alloc(32, 2) };
