import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageAddresses } from '../../services/portal/built-pages';

describe('the addresses of the pages', () => {
  it('are those that the portal answers, so that a link or a reload opens each', () => {
    const places = readFileSync(join(__dirname, '../../web/app/places.tsx'), 'utf8');

    const paths = [...places.matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path);

    expect(paths.sort()).toEqual([...pageAddresses].sort());
  });
});
