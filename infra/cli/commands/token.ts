import type { Command } from 'commander';
import { examples } from '../examples';
import { answer, type JsonFlag } from '../say';
import { devToken } from '../system/dev-token';
import { findSystem } from '../system/find-system';

/** Declares `token`: a bearer token for one demo person of the running system. */
export function declare(command: Command, env: NodeJS.ProcessEnv): void {
  command
    .description('Print a bearer token for a demo person; only where the development issuer is.')
    .argument('<user>', 'the name to sign in with; `people` lists them')
    .option('--json', 'print one JSON document: {user, token, expiresAt}')
    .addHelpText('after', examples('token hr-officer', 'token hr-approver --json'))
    .action(async (user: string, flags: JsonFlag) => {
      const { token, expiresAt } = await devToken(findSystem(env).publicOrigin, user);
      answer(flags, { user, token, expiresAt }, token);
    });
}
