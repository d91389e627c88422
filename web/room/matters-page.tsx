import { useQuery } from '@tanstack/react-query';
import { Card, Pagination } from 'antd';
import { Link } from 'react-router';
import { ask } from '../api/call';
import type { Matters } from '../api/shapes';
import { useWords } from '../app/use-words';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { useAsked } from '../parts/use-asked';
import { Standing } from './standing';

/** One's own matters, each with where it stands, who acts next and by when. */
export function MattersPage() {
  const { t, named } = useWords();
  const { params, change } = useAsked();
  const page = params.get('page') ?? '1';
  const asked = useQuery({
    queryKey: ['matters', page],
    queryFn: () => ask<Matters>(`/api/subject/cases?page=${encodeURIComponent(page)}`),
  });
  return (
    <Page title={t('nav.room')} lead={t('room.lead')} narrow>
      <Loaded of={asked}>
        {({ total, pageSize, rows }) => (
          <div className="stack">
            <Link to="/room/records">{t('records.title')}</Link>
            {total === 0 ? <p>{t('room.none')}</p> : null}
            {rows.map((matter) => (
              <Card key={`${matter.id}/${matter.subject}`} size="small">
                <h2>
                  <Link to={`/room/${matter.id}`}>{named('lists', matter.list)}</Link>
                </h2>
                <p className="muted">
                  {matter.number} · {matter.name} · {named('departments', matter.department)}
                </p>
                <Standing at={matter} />
              </Card>
            ))}
            {total > pageSize ? (
              <Pagination
                current={Number(page)}
                total={total}
                pageSize={pageSize}
                onChange={(next) => change({ page: String(next) })}
              />
            ) : null}
          </div>
        )}
      </Loaded>
    </Page>
  );
}
