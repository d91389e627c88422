import type { Command } from 'commander';
import { longWork } from '../../db/data-source';
import { type RebuildReport, rebuild } from '../../db/rebuild';
import { examples } from '../examples';
import { exitStatus } from '../failure';
import { answer, type JsonFlag } from '../say';
import { findSystem } from '../system/find-system';
import { withDatabase } from '../system/with-database';

/** Declares `rebuild`: folds all events anew and compares, or replaces, the tables that follow from them. */
export function declare(command: Command, env: NodeJS.ProcessEnv): void {
  command
    .description('Fold all events into the tables that follow from them; replace what differs.')
    .option('--check', 'write nothing: only say what differs')
    .option(
      '--json',
      'print one JSON document: {check, procedures, events, found, differences: [{table, key, column, live, rebuilt}]}',
    )
    .addHelpText('after', `${details}${examples('rebuild --check', 'rebuild --check --json', 'rebuild')}`)
    .action(async (flags: JsonFlag & { check?: true }) => {
      const check = flags.check === true;
      const report = await withDatabase(findSystem(env), (dataSource) => rebuild(dataSource, { check }), longWork);
      answer(flags, { check, ...report }, rebuildText(report, check));
      if (check && report.found > 0) process.exitCode = exitStatus.failed;
    });
}

const details = `
Exit status 1 when --check found a difference. Without --check the tables are put right in one transaction, during which
commands wait. The first thousand differences are shown, each by table, key and column.
`;

function rebuildText({ procedures, events, found, differences }: RebuildReport, check: boolean): string {
  const folded = `${events} events of ${procedures} procedures folded`;
  if (found === 0) return `${folded}: every table says what its events say.`;
  const lines = differences.map(
    ({ table, key, column, live, rebuilt }) =>
      `  ${table} ${key}${column === null ? '' : `.${column}`}: ${short(live)} instead of ${short(rebuilt)}`,
  );
  const verdict = check
    ? `${found} difference(s); \`rebuild\` without --check puts them right:`
    : `${found} difference(s) were put right:`;
  return [
    `${folded}: ${verdict}`,
    ...lines,
    ...(found > lines.length ? [`  … and ${found - lines.length} more`] : []),
  ].join('\n');
}

function short(value: unknown): string {
  const text = value === null ? 'no row or value' : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}
