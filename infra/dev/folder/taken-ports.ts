import type { StackSettings } from '../../config/settings';
import { Refusal } from '../refusal';
import { isPortFree } from './ports';

/** Refuses to start while a port that was named is taken; says by which variable another is chosen. */
export async function refuseTakenPorts(settings: StackSettings): Promise<void> {
  const named = {
    PORT: settings.port,
    RETURN_MAIL_PORT: settings.returnMailPort,
    WORKER_HEALTH_PORT: settings.workerHealthPort,
  };
  for (const [variable, port] of Object.entries(named)) {
    if (port === undefined || (await isPortFree(port))) continue;
    throw new Refusal(
      `Port ${port} is taken by another program${variable === 'PORT' ? '' : ` (${variable})`}.\n` +
        `  to choose another  ${variable}=${port + 10} npm start\n` +
        `  to see who has it  ss -ltnp 'sport = :${port}'   (macOS: lsof -i :${port})`,
    );
  }
}
