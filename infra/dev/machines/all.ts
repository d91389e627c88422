import type { Connections } from '../stack-env';
import { startDatabase } from './database';
import { startMail } from './mail';
import type { MachinePlace } from './place';
import { startTemporal } from './temporal';
import { startProductionTemporal } from './temporal-production';

/** The machines that run: their connections, and what only tests and the command line ask for. */
export interface RunningMachines extends Connections {
  readonly appPassword: string;
  readonly superuserUrl: string | undefined;
  readonly temporalCli: string | undefined;
}

/** Starts PostgreSQL, Temporal and the mail catcher side by side; when one fails, waits for the others before it throws. */
export async function startMachines(place: MachinePlace): Promise<RunningMachines> {
  const { settings, ports, durable } = place;
  const ready = startDatabase(place);
  const engine = durable === true ? startProductionTemporal(place, ready) : startTemporal(place);
  const starts = [ready, engine, startMail(place)] as const;
  await Promise.allSettled(starts);
  const [database, temporal, mail] = await Promise.all(starts);
  return {
    databaseUrl: database.appUrl,
    databaseOwnerUrl: database.ownerUrl,
    appPassword: database.appPassword,
    superuserUrl: database.superuserUrl,
    temporalAddress: temporal.address,
    temporalUiUrl: temporal.uiUrl,
    temporalCli: temporal.cli,
    smtpUrl: mail.smtpUrl,
    mailInboxUrl: mail.inboxUrl,
    returnMailPort: settings.returnMailPort ?? ports.returnMail,
    workerHealthPort: settings.workerHealthPort ?? ports.workerHealth,
  };
}
