import { Client, Connection } from '@temporalio/client';
import type { CodecKeys } from '../config/key-formats';
import { createConverter } from './converter';

/** Opens a client that connects when first used, so that a service starts and answers while Temporal is down. */
export function openClient(temporal: { address: string; namespace: string; codecKeys: CodecKeys }): Client {
  const connection = Connection.lazy({ address: temporal.address });
  return new Client({ connection, namespace: temporal.namespace, dataConverter: createConverter(temporal.codecKeys) });
}
