import type { Call } from '../route';
import heads from '../texts/tables.json';

/** Says at the top of a file when it was made (UTC), by which filter, and by whom, where somebody signed in. */
export function aboutExport({
  query,
  now,
  language,
  by,
}: Pick<Call<unknown, object, unknown>, 'query' | 'now' | 'language' | 'by'>): string[][] {
  const [made, filter, author] = heads.about[language];
  const { page: _page, pageSize: _pageSize, format: _format, ...asked } = query as Record<string, unknown>;
  const filters = Object.entries(asked).filter(([, value]) => value !== undefined);
  return [
    [made ?? '', now.toISOString()],
    [filter ?? '', filters.map(([name, value]) => `${name}=${String(value)}`).join(', ')],
    ...(by.userName === '' ? [] : [[author ?? '', `${by.displayName} (${by.userName})`]]),
  ];
}
