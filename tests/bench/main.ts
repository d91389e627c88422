import { parseArgs } from 'node:util';
import { LiveStack } from '../support/live-stack';
import { measureCases } from './cases';
import { measureCheck } from './check';
import { measureCounts } from './counts';
import { measureExport } from './export-rows';
import { say } from './figures';
import { measureImport } from './import-rows';
import { measureLean } from './lean';
import { measureMemory } from './memory';
import { measurePapers } from './papers';
import { measureRepair } from './repair';
import { measureStorm } from './storm';
import { type Measured, measured } from './system';
import { measureWorklist } from './worklist';

const usage = `npm run bench — measures the whole system on this machine and prints one JSON line per figure

  npm run bench                          all parts, short (5 minutes at most)
  npm run bench -- cases check           only these parts: memory counts cases lean repair storm check import worklist papers export
  npm run bench -- --durable             with Temporal's production server on PostgreSQL (needs Go)
  npm run bench -- cases --cases 200 --clients 16
  npm run bench -- storm --storm 10000
  npm run bench -- check --subjects 1000000
  npm run bench -- import --rows 10000   (200 unless said otherwise; they are checked, then opened as drafts)

  It starts a system of its own on free ports in a folder of its own and removes both at the end.`;

interface Wish {
  cases: number;
  clients: number;
  storm: number;
  subjects: number;
  rows: number;
}

const parts: Record<string, (system: Measured, wish: Wish) => Promise<void>> = {
  memory: measureMemory,
  counts: measureCounts,
  cases: measureCases,
  lean: measureLean,
  repair: measureRepair,
  storm: measureStorm,
  check: measureCheck,
  import: measureImport,
  worklist: measureWorklist,
  papers: measurePapers,
  export: measureExport,
};

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      durable: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
      cases: { type: 'string', default: '120' },
      clients: { type: 'string', default: '16' },
      storm: { type: 'string', default: '1000' },
      subjects: { type: 'string', default: '10000' },
      rows: { type: 'string', default: '200' },
    },
  });
  const unknown = positionals.find((name) => parts[name] === undefined);
  if (values.help || unknown !== undefined) {
    if (unknown !== undefined) process.exitCode = 1;
    return console.log(unknown === undefined ? usage : `There is no part "${unknown}".\n\n${usage}`);
  }
  const wish = {
    cases: Number(values.cases),
    clients: Number(values.clients),
    storm: Number(values.storm),
    subjects: Number(values.subjects),
    rows: Number(values.rows),
  };
  const stack = await LiveStack.start({ durable: values.durable });
  try {
    const system = measured(stack);
    say('system', { temporal: values.durable ? 'production server on PostgreSQL' : 'development server', ...wish });
    for (const name of positionals.length > 0 ? positionals : Object.keys(parts)) await parts[name]?.(system, wish);
    await Promise.all([system.pool.end(), system.owner.end()]);
  } finally {
    await stack.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
