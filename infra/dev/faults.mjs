import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { checkNode, ensurePackages, root, runEntry, Stop } from './bootstrap.mjs';
import { createSay } from './say.mjs';

const usage = `npm run test:faults — kills parts of a whole system under load and asks what was lost

  npm run test:faults                              everything, about ten minutes
  npm run test:faults -- tests/faults/kills.rig.ts one file
  npm run test:faults -- -t PostgreSQL             by name
  FAULT_SECONDS=120 npm run test:faults            longer under each kill (60 is usual)
  FAULT_SEED=7 npm run test:faults                 the same moments of the kills again

  It runs Temporal's production server on PostgreSQL, built once with Go (https://go.dev/dl).`;

await runEntry(async () => {
  checkNode();
  const words = process.argv.slice(2);
  if (words.includes('--help') || words.includes('-h')) return console.log(usage);
  if (spawnSync('go', ['version']).status !== 0)
    throw new Stop(
      "The fault runs need Temporal's production server, which is built with Go, and no `go` was found on the PATH.\n" +
        'Get Go 1.26 or newer from https://go.dev/dl (or: brew install go), then run npm run test:faults again.',
    );
  await ensurePackages(createSay());
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const args = ['--disable-warning=ExperimentalWarning', jest, '--runInBand', '--testMatch=**/tests/faults/*.rig.ts'];
  const env = { ...process.env, NODE_ENV: 'test' };
  const run = spawn(process.execPath, [...args, ...words], { cwd: root, env, stdio: 'inherit' });
  process.exitCode = await new Promise((resolve) => run.on('exit', (code) => resolve(code ?? 1)));
});
