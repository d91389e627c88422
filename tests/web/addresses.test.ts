import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageAddresses } from '../../services/portal/built-pages';

describe('the addresses of the pages', () => {
  it('are those that the portal answers, so that a link or a reload opens each', () => {
    const files = ['app/places.tsx', 'oversight/oversight-places.tsx'];
    const places = files.map((file) => readFileSync(join(__dirname, '../../web', file), 'utf8')).join('');

    const paths = [...places.matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path);

    expect(paths.sort()).toEqual([...pageAddresses].sort());
  });
});
