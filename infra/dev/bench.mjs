import { spawn } from 'node:child_process';
import { checkNode, ensurePackages, root, runEntry } from './bootstrap.mjs';
import { createSay } from './say.mjs';

await runEntry(async () => {
  checkNode();
  await ensurePackages(createSay(process.stderr));
  const args = ['--disable-warning=ExperimentalWarning', '--import', 'tsx', 'tests/bench/main.ts'];
  const run = spawn(process.execPath, [...args, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
  process.exitCode = await new Promise((resolve) => run.on('exit', (code) => resolve(code ?? 1)));
});
