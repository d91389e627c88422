import util from 'node:util'; // as a whole: an old Node without parseArgs shall reach the check of its version
import { checkNode, ensurePackages, loadTypeScript, root, runEntry, Stop } from './bootstrap.mjs';
import { createSay } from './say.mjs';

const usage = `npm start — runs the whole system on this machine

  npm start                  everything: packages, PostgreSQL, Temporal, mail catcher, worker, services, demo cases
  npm start -- --no-demo     without demo cases
  npm start -- --durable     with Temporal's production server on PostgreSQL (built once, needs Go)
  npm start -- --no-pages    without building the pages; the plain start page answers
  npm start -- --fresh       begins anew: erases cases, mails and keys in the data folder after asking
  npm start -- --fresh --yes the same without asking

  PORT=8090 npm start        another port (8080 is usual)
  DATA_DIR=./other npm start another data folder (./.data is usual)
  All settings: docs/operations.md. Ctrl-C stops everything; data stay.`;

function readFlags() {
  const options = {
    fresh: { type: 'boolean' },
    yes: { type: 'boolean' },
    'no-demo': { type: 'boolean' },
    durable: { type: 'boolean' },
    'no-pages': { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  };
  try {
    return util.parseArgs({ options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new Stop(`${error.message.split('. ')[0]}.\n\n${usage}`);
  }
}

await runEntry(async () => {
  checkNode();
  const flags = readFlags();
  if (flags.help) return console.log(usage);
  const say = createSay();
  say.line('Credit casework is starting.');
  await ensurePackages(say);
  const { startStack } = await loadTypeScript('infra/dev/start-stack.ts');
  await startStack({
    root,
    env: process.env,
    say,
    fresh: flags.fresh === true,
    sure: flags.yes === true,
    demo: flags['no-demo'] !== true,
    durable: flags.durable === true,
    pages: flags['no-pages'] !== true,
  });
});
