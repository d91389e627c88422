import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StackSettings } from '../config/settings';
import type { InnerPorts } from './folder/ports';
import type { RunningMachines } from './machines/all';
import { type Connections, stackVariables } from './stack-env';
import { livingProgram } from './supervise/living';
import { noteRunningSystem, type RunningSystem } from './supervise/run-file';
import type { System } from './system';

/** Notes the running system for the command line and for the next start; to be called whenever a program comes or goes. */
export function describeSystem(
  settings: StackSettings,
  ports: InnerPorts,
  startedAt: string,
  machines: RunningMachines | undefined,
): Omit<RunningSystem, 'programs'> {
  const { publicOrigin, temporalNamespace: namespace } = settings;
  return {
    supervisor: livingProgram(process.pid) ?? { pid: process.pid, began: '' },
    startedAt,
    urls: {
      portal: `${publicOrigin}/`,
      apiDocs: `${publicOrigin}/api/department/docs/`,
      temporalUi: machines?.temporalUiUrl ? `${publicOrigin}/temporal/` : '',
      mail: machines?.mailInboxUrl ?? '',
      healthz: `${publicOrigin}/healthz`,
    },
    ports: { portal: settings.port, ...ports },
    temporal: { address: machines?.temporalAddress ?? '', namespace, cli: machines?.temporalCli },
  };
}

/** Writes run.json with the programs that run now. */
export function noteSystem(system: System, description: Omit<RunningSystem, 'programs'>): void {
  noteRunningSystem(system.dataDir, { ...description, programs: system.programs });
}

/** Writes the variables under which single services and the command line find this stack: `node --env-file=.data/run.env …`. */
export function writeEnvFile(settings: StackSettings, connections: Connections): void {
  const variables = { ...stackVariables(settings, connections), DATABASE_OWNER_URL: connections.databaseOwnerUrl };
  const path = join(settings.dataDir, 'run.env');
  rmSync(path, { force: true }); // an existing file would keep its old mode
  writeFileSync(
    path,
    `${Object.entries(variables)
      .map(([name, value]) => `${name}=${value}`)
      .join('\n')}\n`,
    { mode: 0o600 },
  );
}
