import { join } from 'node:path';
import type { Part } from '../supervise/part';
import { notReadyBecause } from './health';
import { nodePart } from './node-part';

/** Where the mail catcher runs. */
export interface MailPlace {
  readonly root: string;
  readonly dataDir: string;
  readonly smtpPort: number;
  readonly webPort: number;
  /** Where late delivery reports go. */
  readonly returnPort: number;
  readonly env: NodeJS.ProcessEnv;
}

/** The mail catcher as a part: no letter of a desk or a training room leaves the machine. */
export function mailPart({ root, dataDir, smtpPort, webPort, returnPort, env }: MailPlace): Part {
  const ports = ['--smtp-port', smtpPort, '--web-port', webPort, '--return-port', returnPort].map(String);
  return nodePart({
    name: 'mail',
    title: 'Mail catcher',
    entry: 'infra/dev/mail-catcher.ts',
    args: [...ports, '--folder', join(dataDir, 'mail')],
    root,
    env,
    notReady: () => notReadyBecause(webPort),
  });
}
