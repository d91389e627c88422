import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { defineSearchAttributeKey } from '@temporalio/common';
import { NativeConnection, Worker } from '@temporalio/worker';
import type { DataSource } from 'typeorm';
import type { AnyEvent } from '../../activities/contract';
import { createActivities } from '../../activities/index';
import type { Journal } from '../../activities/ports';
import { freezePack } from '../../domain/policy/frozen-pack';
import { createSealing, sealingKeys } from '../../infra/crypto/sealing';
import { createConsentShelf } from '../../infra/db/consents';
import { createSubjectRegister } from '../../infra/db/subjects';
import { loadPolicies } from '../../infra/policy/load-policies';
import { advanceCase, settleCase } from '../../infra/temporal/advance-case';
import { createCasework } from '../../infra/temporal/casework-client';
import { openClient } from '../../infra/temporal/connect';
import { promoteBuild } from '../../infra/temporal/deployment';
import { fetchHistories } from '../../infra/temporal/history';
import { keptBundle } from '../../infra/temporal/kept-bundle';
import { quietRuntime, replayHistory } from '../../infra/temporal/replay';
import { workerOptions } from '../../infra/temporal/worker-options';
import type { WorkflowBundle } from '../../infra/temporal/workflow-bundle';
import { createPorts } from '../../services/worker/ports';
import { freshDatabase } from './database';
import { type RecordedHistory, recordHistory } from './record-history';
import { startMail } from './rig-mail';
import { startTemporal } from './temporal-stack';
import { testCodecKeys, testIdentityKeys } from './test-keys';

/** A real worker on a real server and database, both of one test file. */
export type Rig = Awaited<ReturnType<typeof openRig>>;

const policies = loadPolicies();
const caseIdAttribute = defineSearchAttributeKey('CaseId', 'KEYWORD');

async function seedDepartments(dataSource: DataSource): Promise<void> {
  for (const { id, name } of policies.departments) {
    await dataSource.query('insert into department values ($1, $2, $3, $4) on conflict do nothing', [
      id,
      name.zh,
      name.en,
      `${id}@departments.test`,
    ]);
  }
}

/** Starts the rig; a test may put a journal of its own before the real one; `close` replays every execution that ran on it, and keeps their histories where RECORD_HISTORIES names a folder. */
export async function openRig({ journal }: { journal?: (real: Journal) => Journal } = {}) {
  quietRuntime();
  const database = await freshDatabase();
  const { dataSource } = database;
  await seedDepartments(dataSource);
  const temporal = await startTemporal();
  const { address } = temporal;
  const namespace = temporal.namespace ?? 'default';
  const client = openClient({ address, namespace, codecKeys: testCodecKeys });
  const bundle = await keptBundle(join(tmpdir(), 'credit-casework-bundles'));
  const connection = await NativeConnection.connect({ address });
  const ports = createPorts({
    client,
    dataSource,
    keys: { identity: testIdentityKeys },
    policies,
    origin: 'https://credit.test',
  });
  const worker = await Worker.create({
    ...workerOptions({ namespace, buildId: bundle.buildId, codecKeys: testCodecKeys }),
    connection,
    workflowBundle: { code: bundle.code },
    activities: createActivities({ ...ports, journal: journal ? journal(ports.journal) : ports.journal }),
  });
  const running = worker.run();
  await promoteBuild(client, bundle.buildId);
  const sealing = createSealing(sealingKeys(testIdentityKeys));
  const consents = createConsentShelf(dataSource, sealing);
  const mail = await startMail({ client, dataSource, consents });
  const desk = { client, dataSource };
  const pack = policies.packs.find((one) => one.pack.list === 'L10-black' && one.pack.version === '2022');
  if (!pack) throw new Error('The wage-arrears pack is missing.');

  const scenarios = new Map<string, string>();

  return {
    scenarios,
    client,
    dataSource,
    namespace,
    bundle,
    policies,
    wageArrears: freezePack(pack.pack, pack.hash),
    casework: createCasework(client),
    subjects: createSubjectRegister(dataSource, sealing),
    consents,
    advance: (caseId: string, days: number) => advanceCase(desk, caseId, days),
    /** The stored events of a procedure, in order. */
    async events(procedure: string): Promise<AnyEvent[]> {
      const rows: { content: AnyEvent }[] = await dataSource.query(
        'select content from procedure_event where procedure_id = $1 order by seq',
        [procedure],
      );
      return rows.map(({ content }) => content);
    },
    settle: (caseId: string) => settleCase(desk, caseId, Date.now()),
    async close() {
      try {
        await replayEverything(client, bundle, scenarios);
      } finally {
        await mail.stop();
        worker.shutdown();
        await running;
        await connection.close();
        await client.connection.close();
        await temporal.teardown();
        await database.drop();
      }
    },
  };
}

async function replayEverything(client: Client, bundle: WorkflowBundle, scenarios: Map<string, string>): Promise<void> {
  const cases = new Map<string, string>();
  for await (const execution of client.workflow.list()) {
    cases.set(execution.workflowId, execution.typedSearchAttributes.get(caseIdAttribute) ?? '');
  }
  const folder = process.env['RECORD_HISTORIES'];
  for (const [workflowId, caseId] of cases) {
    for (const history of await fetchHistories(client, workflowId)) {
      await replayHistory(bundle, testCodecKeys, { history, workflowId });
      const scenario = scenarios.get(caseId) ?? 'unnamed';
      if (folder) recordHistory(folder, scenario, { workflowId, history } as RecordedHistory);
    }
  }
}
