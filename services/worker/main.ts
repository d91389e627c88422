import { join } from 'node:path';
import { NativeConnection, Worker } from '@temporalio/worker';
import { createActivities } from '../../activities/index';
import { loadKeys } from '../../infra/config/keys';
import { readSettings } from '../../infra/config/settings';
import { createAppDataSource } from '../../infra/db/data-source';
import { loadPolicies } from '../../infra/policy/load-policies';
import { openClient } from '../../infra/temporal/connect';
import { promoteBuild } from '../../infra/temporal/deployment';
import { keptBundle } from '../../infra/temporal/kept-bundle';
import { quietRuntime } from '../../infra/temporal/replay';
import { workerOptions } from '../../infra/temporal/worker-options';
import { serveHealth, type WorkerHealth } from './health';
import { createPorts } from './ports';
import { stopSignal } from './stop-signal';
import { untilReached } from './until-reached';

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const keys = loadKeys(settings);
  const policies = loadPolicies();
  quietRuntime();
  const stop = stopSignal();
  const health: WorkerHealth = { ready: false, reason: 'starting' };
  const healthServer = serveHealth(settings.workerHealthPort, health);
  const temporal = { address: settings.temporalAddress, namespace: settings.temporalNamespace, codecKeys: keys.codec };

  const bundle = await keptBundle(join(settings.dataDir, 'cache'));
  const dataSource = await untilReached('PostgreSQL', health, stop, () => createAppDataSource(settings.databaseUrl));
  const connection = await untilReached('Temporal', health, stop, () =>
    NativeConnection.connect({ address: temporal.address }),
  );
  const client = openClient(temporal);
  const worker = await Worker.create({
    ...workerOptions({ namespace: temporal.namespace, buildId: bundle.buildId, codecKeys: keys.codec }),
    connection,
    workflowBundle: { code: bundle.code },
    activities: createActivities(createPorts({ client, dataSource, keys, policies, origin: settings.publicOrigin })),
  });
  const promoted = promoteBuild(client, bundle.buildId).then(() =>
    Object.assign(health, { ready: true, reason: null }),
  );
  await Promise.all([worker.runUntil(stop.received), promoted]);

  healthServer.close();
  await connection.close();
  await client.connection.close();
  await dataSource.destroy();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
