import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkNode, ensurePackages, root, runEntry } from './bootstrap.mjs';
import { createSay } from './say.mjs';

const rooms = ['domain', 'workflows', 'activities', 'services', 'infra', 'tools', 'tests'].filter((room) =>
  existsSync(join(root, room)),
);
const tool = (name) => join(root, 'node_modules/.bin', name);

/** Every step: what it proves, and the command that proves it; the slowest first, since few run at a time. */
const steps = [
  ['Types', tool('tsc'), ['--noEmit', '-p', '.']],
  ['Types of the pages', tool('tsc'), ['--noEmit', '-p', 'web']],
  ['Lint', tool('oxlint'), ['--type-aware', '--deny-warnings']],
  ['Rooms', tool('depcruise'), ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', ...rooms]],
  ['Dead code', tool('knip'), ['--no-progress']],
  ['Policies', process.execPath, ['--import', 'tsx', 'tools/check-policies.ts']],
  ['Format', tool('biome'), ['check', '--error-on-warnings', '.']],
];
const atOnce = 2;

function run([title, file, args], say) {
  const since = Date.now();
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
      });
    }
    const end = (passed) => {
      say.line(`  ${passed ? '✓' : '✗'} ${title} (${((Date.now() - since) / 1000).toFixed(1)} s)`);
      resolve({ title, passed, output });
    };
    child.on('error', (error) => {
      output += error.message;
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

await runEntry(async () => {
  checkNode();
  const say = createSay();
  await ensurePackages(say);
  const since = Date.now();
  const waiting = [...steps];
  const results = [];
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await run(step, say));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const failed = results.filter(({ passed }) => !passed);
  for (const { title, output } of failed) say.line(`\n── ${title} ${'─'.repeat(60 - title.length)}\n${output.trim()}`);
  const seconds = ((Date.now() - since) / 1000).toFixed(1);
  say.line(
    failed.length === 0
      ? `Everything is in order (${seconds} s).`
      : `\nNot in order: ${failed.map(({ title }) => title).join(', ')} (${seconds} s).`,
  );
  process.exitCode = failed.length === 0 ? 0 : 1;
});
