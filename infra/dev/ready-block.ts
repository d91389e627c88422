import type { RunningSystem } from './supervise/run-file';

/** What a newcomer needs once everything is healthy: the addresses, how to sign in, and how to stop. */
export function readyBlock({ urls, startedAt }: RunningSystem, demo: boolean, dataDir: string): string {
  const seconds = ((Date.now() - Date.parse(startedAt)) / 1000).toFixed(1);
  const rows: (readonly [string, string])[] = [
    ['Portal', urls.portal],
    ['API', urls.apiDocs],
    ['Temporal Web UI', urls.temporalUi],
    ['Mail inbox', urls.mail],
    ['Health', urls.healthz],
    ['Demo people', 'npm run --silent cli -- people'],
    ['Bearer token', 'npm run --silent cli -- token <user>'],
    ...(demo ? [['See a whole case', 'npm run --silent cli -- demo wage-arrears'] as const] : []),
    ['Data and logs', dataDir],
  ];
  const body = rows.filter(([, value]) => value !== '').map(([name, value]) => `  ${name.padEnd(18)}${value}`);
  return [
    '',
    `Credit casework is ready (${seconds} s).`,
    '',
    ...body,
    '',
    '  Ctrl-C stops everything; data stay.',
    '',
  ].join('\n');
}
