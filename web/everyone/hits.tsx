import { Card, Pagination, Tag } from 'antd';
import { Link } from 'react-router';
import type { Entries } from '../api/shapes';
import { useWords } from '../app/use-words';
import { Facts } from '../parts/facts';

/** What a search found, one card for each entry: they fit a phone as well as a screen. */
export function Hits({ entries, turn }: { entries: Entries; turn: (page: string) => void }) {
  const { t, both } = useWords();
  const { total, page, pageSize, rows } = entries;
  if (total === 0) return <p>{t('search.none')}</p>;
  return (
    <div className="stack">
      <p style={{ margin: 0 }}>{t('list.total', { count: total })}</p>
      {rows.map((entry) => (
        <Card key={entry.id} size="small">
          <h2 style={{ margin: '0 0 8px', fontSize: 18 }}>
            <Link to={`/entries/${entry.id}`}>{entry.name}</Link>{' '}
            {entry.polarity === 'red' ? <Tag color="red">{t('entry.red')}</Tag> : null}
          </h2>
          <Facts
            rows={[
              [t('entry.code'), entry.code],
              [t('entry.list'), both(entry.title)],
              [t('entry.authority'), both(entry.authority)],
              [t('entry.shown'), t('entry.span', { from: entry.displayFrom, until: entry.displayUntil })],
            ]}
          />
        </Card>
      ))}
      {total > pageSize ? (
        <Pagination current={page} total={total} pageSize={pageSize} onChange={(next) => turn(String(next))} />
      ) : null}
    </div>
  );
}
