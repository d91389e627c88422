import { mailPart } from '../parts/mail';
import type { MachinePlace } from './place';

/** Where mail goes, and where caught mail is read. */
export interface RunningMail {
  readonly smtpUrl: string;
  readonly inboxUrl: string | undefined;
}

/** Starts the mail catcher, unless the settings name a mail server. */
export async function startMail(place: MachinePlace): Promise<RunningMail> {
  const { settings, system, root, env, ports } = place;
  if (settings.smtpUrl !== undefined) return { smtpUrl: settings.smtpUrl, inboxUrl: settings.mailInboxUrl };
  const { mailSmtp: smtpPort, mailWeb: webPort } = ports;
  const returnPort = settings.returnMailPort ?? ports.returnMail;
  const part = mailPart({ root, env, dataDir: settings.dataDir, smtpPort, webPort, returnPort });
  await system.launch(part, { ready: `127.0.0.1:${smtpPort}` });
  return { smtpUrl: `smtp://127.0.0.1:${smtpPort}`, inboxUrl: `http://127.0.0.1:${webPort}` };
}
