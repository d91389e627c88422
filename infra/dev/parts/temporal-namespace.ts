import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';
import { temporal } from '@temporalio/proto';
import { searchAttributes } from '../../temporal/search-attributes';

const keyword = temporal.api.enums.v1.IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD;
const retention = msToTs('30 days');

/** A running Temporal server as asked: its version. */
export interface TemporalServer {
  readonly version: string;
}

/**
 * Makes the namespace with 30 days of retention when missing, corrects the retention of an own server, and adds the search
 * attributes; throws when the server does not answer or an attribute has another type.
 */
export async function prepareNamespace(address: string, namespace: string, own: boolean): Promise<TemporalServer> {
  const connection = await Connection.connect({ address, connectTimeout: '5s' });
  try {
    const found = await connection.workflowService.describeNamespace({ namespace }).catch(notFound);
    if (found === undefined)
      await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: retention });
    else if (own && Number(found.config?.workflowExecutionRetentionTtl?.seconds) !== Number(retention.seconds))
      await connection.workflowService.updateNamespace({
        namespace,
        config: { workflowExecutionRetentionTtl: retention },
      });
    await onceKnown(() => addSearchAttributes(connection, namespace));
    const { serverVersion } = await connection.workflowService.getSystemInfo({});
    return { version: serverVersion ?? 'unknown' };
  } finally {
    await connection.close();
  }
}

/** A server takes some seconds to know a namespace that was just made. */
async function onceKnown(work: () => Promise<void>): Promise<void> {
  for (const end = Date.now() + 30_000; ; await pause(500)) {
    try {
      return await work();
    } catch (error) {
      if ((error as { code?: number }).code !== 5 || Date.now() > end) throw error;
    }
  }
}

async function addSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  const { customAttributes: known } = await connection.operatorService.listSearchAttributes({ namespace });
  const wrong = searchAttributes.find((name) => known[name] !== undefined && known[name] !== keyword);
  if (wrong !== undefined)
    throw new Error(
      `the search attribute ${wrong} of namespace ${namespace} is not of type Keyword: remove it there, then start again`,
    );
  const missing = searchAttributes.filter((name) => known[name] === undefined);
  if (missing.length === 0) return;
  const entries = missing.map((name) => [name, keyword] as const);
  await connection.operatorService.addSearchAttributes({ namespace, searchAttributes: Object.fromEntries(entries) });
}

function notFound(error: unknown): undefined {
  if ((error as { code?: number }).code === 5) return undefined;
  throw error;
}
