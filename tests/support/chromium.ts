import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(__dirname, '../..');
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The folder in which the Chromium of the npm package is kept unpacked. */
export const unpacked = join(root, '.data/bin/chromium-147.0.0');

/** A Chromium to start: its program, and what its environment says beside the usual. */
export interface Chromium {
  executablePath: string;
  env: Record<string, string>;
}

/** Where a Chromium comes from: a program of this machine, or the npm package. */
export type ChromiumSource = { path: string } | 'packaged';

/** Finds a Chromium: the one that CHROMIUM names, else one on the PATH, else the packaged one; null where there is none. */
export function findChromium(env = process.env, system = `${process.platform}-${process.arch}`): ChromiumSource | null {
  const named = env['CHROMIUM'];
  if (named !== undefined && named !== '') return { path: named };
  const folders = (env['PATH'] ?? '').split(delimiter);
  const path = folders.flatMap((folder) => names.map((name) => join(folder, name))).find((file) => existsSync(file));
  if (path !== undefined) return { path };
  return system === 'linux-x64' ? 'packaged' : null;
}

/** Makes a Chromium ready to start; the packaged one is unpacked at the first use. */
export async function readyChromium(source: ChromiumSource): Promise<Chromium> {
  if (source !== 'packaged') return { executablePath: source.path, env: {} };
  await promisify(execFile)(process.execPath, [join(__dirname, 'packaged-chromium.mjs'), unpacked]);
  return {
    executablePath: join(unpacked, 'chromium'),
    env: { LD_LIBRARY_PATH: join(unpacked, 'al2023/lib'), FONTCONFIG_PATH: join(unpacked, 'fonts') },
  };
}
