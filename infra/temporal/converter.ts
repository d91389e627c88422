import type { DataConverter } from '@temporalio/common';
import type { CodecKeys } from '../config/key-formats';
import { createPayloadCodec } from './payload-codec';

/** The one converter of every client, worker and replay: sealed payloads, sealed failures. */
export function createConverter(keys: CodecKeys): DataConverter {
  return {
    failureConverterPath: require.resolve('./failure-converter'),
    payloadCodecs: [createPayloadCodec(keys)],
  };
}
