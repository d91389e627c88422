import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../support/chromium';

describe('the browser of the journeys', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chromium-'));
    mkdirSync(join(folder, 'bin'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is the one that CHROMIUM names, else one of the machine', () => {
    const own = join(folder, 'bin/chromium-browser');
    writeFileSync(own, '');
    const PATH = `/nowhere:${join(folder, 'bin')}`;

    expect(findChromium({ PATH, CHROMIUM: '/opt/chrome' })).toEqual({ path: '/opt/chrome' });
    expect(findChromium({ PATH })).toEqual({ path: own });
  });

  it('is the packaged one where a machine has none and the package fits it', () => {
    expect(findChromium({ PATH: '/nowhere' }, 'linux-x64')).toBe('packaged');
    expect(findChromium({ PATH: '/nowhere' }, 'linux-arm64')).toBeNull();
    expect(findChromium({}, 'darwin-arm64')).toBeNull();
  });
});
