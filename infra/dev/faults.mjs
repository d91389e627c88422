import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkNode, ensurePackages, root, runEntry, Stop } from './bootstrap.mjs';
import { racePromises, runRaces } from './faults/races.mjs';
import { readNotes, summary } from './faults/summary.mjs';
import { createSay } from './say.mjs';

const usage = `npm run test:faults — kills parts of a whole system under load and asks what was lost

  npm run test:faults                      every promise, about twenty minutes
  npm run test:faults -- --only R3,R6      these promises: R1 worker, R2 Temporal, R3 PostgreSQL and R5 services are
                                           killed under load, R6 one key many times, R8 death between commit and next
                                           step, R11 mail down, R20 two heads at once, R24 new code under running cases;
                                           ORACLE plants faults for the oracle to find; races-of-repair and
                                           races-of-objection let two acts meet at one instant, without any kill
  npm run test:faults -- --seconds 120     longer under each kind of kill (20 is usual)
  npm run test:faults -- --cases 50        so many cases, notices and pairs where they are counted (10 is usual)
  npm run test:faults -- --races 40        so many races of each of these two (200 is usual)
  npm run test:faults -- --seed 7          the same choice of faults again; the seed of every run is printed

  It runs Temporal's production server on PostgreSQL, built once with Go (https://go.dev/dl); the races need no Go.
  It fails when something was lost or done twice, and when no fault struck or no call was left without an answer.`;

const options = {
  help: { type: 'boolean', short: 'h' },
  only: { type: 'string' },
  seed: { type: 'string' },
  cases: { type: 'string' },
  seconds: { type: 'string' },
  races: { type: 'string' },
};

function wishes() {
  try {
    return parseArgs({ options, args: process.argv.slice(2), strict: true }).values;
  } catch (error) {
    throw new Stop(`${error.message}\n\n${usage}`);
  }
}

function number(name, text, usual) {
  const value = Number(text ?? usual);
  if (Number.isSafeInteger(value) && value > 0) return String(value);
  throw new Stop(`--${name} is a whole number above 0, for instance --${name} ${usual}`);
}

const struckPromises = ['R1', 'R2', 'R3', 'R5', 'R6', 'R8', 'R11', 'R20', 'R24', 'ORACLE'];

/** The chosen promises, all without a choice. */
function promises(only) {
  const known = [...struckPromises, ...racePromises];
  if (only === undefined) return known;
  const names = only.split(',').map((name) => name.trim().toUpperCase());
  const unknown = names.filter((name) => !known.some((one) => one.toUpperCase() === name));
  if (unknown.length > 0) throw new Stop(`There is no promise ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  return known.filter((one) => names.includes(one.toUpperCase()));
}

/** Strikes a durable system of its own; gives the summary and the exit status. */
async function strike(chosen, { seed, cases, seconds }) {
  if (spawnSync('go', ['version']).status !== 0)
    throw new Stop(
      "The fault runs need Temporal's production server, which is built with Go, and no `go` was found on the PATH.\n" +
        'Get Go 1.26 or newer from https://go.dev/dl (or: brew install go), then run npm run test:faults again.',
    );
  const folder = mkdtempSync(join(tmpdir(), 'faults-notes-'));
  const notes = join(folder, 'notes.jsonl');
  const faults = { FAULT_SEED: seed, FAULT_CASES: cases, FAULT_SECONDS: seconds, FAULT_NOTES: notes };
  console.log(`Seed ${seed}, ${cases} cases where they are counted, ${seconds} s under each kind of kill.`);
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const args = ['--disable-warning=ExperimentalWarning', jest, '--runInBand', '--testMatch=**/tests/faults/*.rig.ts'];
  const env = { ...process.env, NODE_ENV: 'test', ...faults };
  const run = spawn(process.execPath, [...args, '-t', `^(${chosen.join('|')}) `], { cwd: root, env, stdio: 'inherit' });
  const code = await new Promise((resolve) => run.on('exit', (ended) => resolve(ended ?? 1)));
  const { text, struck } = summary(readNotes(notes), seed);
  rmSync(folder, { recursive: true, force: true });
  return { text, code: code === 0 && !struck ? 1 : code };
}

await runEntry(async () => {
  checkNode();
  const wish = wishes();
  if (wish.help) return console.log(usage);
  const seed = number('seed', wish.seed, (Date.now() % 1_000_000) + 1);
  const cases = number('cases', wish.cases, 10);
  const seconds = number('seconds', wish.seconds, 20);
  const races = Number(number('races', wish.races, 200));
  const chosen = promises(wish.only);
  await ensurePackages(createSay());
  const toStrike = chosen.filter((name) => struckPromises.includes(name));
  const strikes = toStrike.length > 0 ? await strike(toStrike, { seed, cases, seconds }) : { text: '', code: 0 };
  const raced = await runRaces(
    chosen.filter((name) => racePromises.includes(name)),
    races,
  );
  console.log([strikes.text, ...raced.lines].join('\n'));
  process.exitCode = strikes.code === 0 && !raced.kept ? 1 : strikes.code;
});
