import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStackSettings } from '../../config/settings';
import { choosePorts } from '../folder/ports';
import { startMachines } from '../machines/all';
import type { Say } from '../say';
import type { System } from '../system';
import type { JestPlace } from './jest-place';

/** Where a test stack is started. */
export interface TestPlace extends JestPlace {
  readonly say: Say;
  readonly system: System;
}

/** Starts the machines of a test run on free ports; returns the JSON file with their addresses, for TEST_STACK. */
export async function startTestStack({ root, env, say, system }: TestPlace): Promise<string> {
  const { dataDir } = system;
  const settings = readStackSettings({ DATA_DIR: dataDir, TEMPORAL_NAMESPACE: 'tests' });
  const ports = await choosePorts({});
  const bin = join(root, '.data/bin');
  const machines = await startMachines({ root, env, say, system, settings, ports, bin });
  const path = join(dataDir, 'stack.json');
  const stack = {
    ownerUrl: machines.superuserUrl ?? machines.databaseOwnerUrl,
    appPassword: machines.appPassword,
    temporalAddress: machines.temporalAddress,
    mailSmtpUrl: machines.smtpUrl,
    mailWebUrl: machines.mailInboxUrl,
    temporalBin: machines.temporalCli,
    dataDir,
  };
  writeFileSync(path, JSON.stringify(stack, null, 2));
  return path;
}
