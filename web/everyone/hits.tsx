import { Link } from 'react-router';
import type { Entries } from '../api/shapes';
import { useWords } from '../app/use-words';
import { Facts } from '../parts/facts';

/** What a search found, one card for each entry: they fit a phone as well as a screen. */
export function Hits({ entries, turn }: { entries: Entries; turn?: (page: string) => void }) {
  const { t, both, word } = useWords();
  const { total, page, pageSize, rows } = entries;
  if (total === 0) return <p>{t('search.none')}</p>;
  return (
    <div className="stack">
      <p style={{ margin: 0 }}>{t('list.total', { count: total })}</p>
      {rows.map((entry) => (
        <article key={entry.id} className="card">
          <h2>
            <Link to={`/entries/${entry.id}`}>{entry.name}</Link>{' '}
            {entry.polarity === 'red' ? <span className="tag">{t('entry.red')}</span> : null}
            {entry.marks.map((mark) => (
              <span key={mark} className="tag">
                {word('marks', mark)}
              </span>
            ))}
          </h2>
          <Facts
            rows={[
              [t('entry.code'), entry.code],
              [t('entry.list'), both(entry.title)],
              [t('entry.authority'), both(entry.authority)],
              [t('entry.shown'), t('entry.span', { from: entry.displayFrom, until: entry.displayUntil })],
            ]}
          />
        </article>
      ))}
      {turn === undefined || total <= pageSize ? null : (
        <Turn page={page} pages={Math.ceil(total / pageSize)} turn={turn} />
      )}
    </div>
  );
}

function Turn({ page, pages, turn }: { page: number; pages: number; turn: (page: string) => void }) {
  const { t } = useWords();
  return (
    <nav className="row" aria-label={t('list.pages')}>
      <button type="button" className="quiet" disabled={page <= 1} onClick={() => turn(String(page - 1))}>
        {t('list.before')}
      </button>
      {t('list.page', { page, pages })}
      <button type="button" className="quiet" disabled={page >= pages} onClick={() => turn(String(page + 1))}>
        {t('list.after')}
      </button>
    </nav>
  );
}
