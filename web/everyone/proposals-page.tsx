import { useQuery } from '@tanstack/react-query';
import { Card, Pagination } from 'antd';
import { ask } from '../api/call';
import type { Proposals } from '../api/shapes';
import { useWords } from '../app/use-words';
import { Facts } from '../parts/facts';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { useAsked } from '../parts/use-asked';
import { CommentForm } from './comment-form';

/** What is proposed for a red list today, for everybody to comment on. */
export function ProposalsPage() {
  const { t, both } = useWords();
  const { params, change } = useAsked();
  const page = params.get('page') ?? '1';
  const asked = useQuery({
    queryKey: ['proposals', page],
    queryFn: () => ask<Proposals>(`/api/public/proposals?page=${page}`),
  });
  return (
    <Page title={t('proposals.title')} lead={t('proposals.lead')} narrow>
      <Loaded of={asked}>
        {({ total, pageSize, rows }) => (
          <div className="stack">
            {total === 0 ? <p>{t('proposals.none')}</p> : null}
            {rows.map((proposal) => (
              <Card key={proposal.id} size="small" title={proposal.name}>
                <Facts
                  rows={[
                    [t('entry.code'), proposal.code],
                    [t('entry.list'), both(proposal.title)],
                    [t('entry.ground'), both(proposal.ground)],
                    [t('entry.summary'), proposal.summary],
                    [t('entry.authority'), both(proposal.authority)],
                    [t('proposals.until'), proposal.until],
                    [t('proposals.count'), String(proposal.comments)],
                  ]}
                />
                <CommentForm proposal={proposal.id} />
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
