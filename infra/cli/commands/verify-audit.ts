import { createPublicKey } from 'node:crypto';
import { join } from 'node:path';
import type { Command } from 'commander';
import { loadKeys } from '../../config/keys';
import type { AuditHead } from '../../db/audit/audit-head';
import { newestHead } from '../../db/audit/stored-heads';
import { verifyAudit } from '../../db/audit/verify-audit';
import { longWork } from '../../db/data-source';
import { examples } from '../examples';
import { exitStatus } from '../failure';
import { answer, type JsonFlag } from '../say';
import { findSystem } from '../system/find-system';
import { withDatabase } from '../system/with-database';

/** Declares `verify-audit`: whether the audit chain holds, from the first entry to the newest signed head. */
export function declare(command: Command, env: NodeJS.ProcessEnv): void {
  command
    .description('Verify every audit entry, every chain and every signed head; name the first fault.')
    .option('--heads <file>', 'the heads kept outside the database; usual: audit-heads.jsonl of the data folder')
    .option('--json', 'print one JSON document: {ok, entries, head, firstFault: {stream, seq, what}}')
    .addHelpText(
      'after',
      `\nExit status 1 when something was changed or is missing.\n${examples('verify-audit', 'verify-audit --json')}`,
    )
    .action(async (flags: JsonFlag & { heads?: string }) => {
      const settings = findSystem(env);
      const publicKey = createPublicKey(loadKeys(settings).audit);
      const seen = await withDatabase(
        settings,
        async (dataSource) => {
          const file = flags.heads ?? join(settings.dataDir, 'audit-heads.jsonl');
          const report = await verifyAudit(dataSource, publicKey, file);
          return { ...report, head: (await newestHead(dataSource.manager)) ?? null };
        },
        longWork,
      );
      answer(flags, seen, auditText(seen));
      if (!seen.ok) process.exitCode = exitStatus.failed;
    });
}

type Seen = Awaited<ReturnType<typeof verifyAudit>> & { head: AuditHead | null };

function auditText({ entries, head, firstFault }: Seen): string {
  if (firstFault) return `The audit does not hold: ${firstFault.stream} #${firstFault.seq}: ${firstFault.what}.`;
  const signed = head
    ? `Newest signed head: #${head.seq} of ${head.at}, over ${head.entries} entries in ${head.streams} chains.`
    : 'No head has been signed yet.';
  return `The audit holds: ${entries} entries. ${signed}`;
}
