import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { ask } from '../api/call';
import type { Entry } from '../api/shapes';
import { useWords } from '../app/use-words';
import { BanWords } from '../parts/ban-words';
import { Facts } from '../parts/facts';
import { FileList } from '../parts/file-list';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';

/** One published entry: who, on which list, by whom, why, from when until when. */
export function EntryPage() {
  const { t, both, word } = useWords();
  const { id = '' } = useParams();
  const asked = useQuery({ queryKey: ['entry', id], queryFn: () => ask<Entry>(`/api/public/entries/${id}`) });
  const facts = (entry: Entry) =>
    [
      [t('entry.code'), entry.code],
      [t('entry.list'), both(entry.title)],
      [t('entry.ground'), both(entry.ground)],
      [t('entry.summary'), entry.summary],
      [t('entry.authority'), both(entry.authority)],
      [t('entry.decision'), entry.decision],
      [t('entry.decidedOn'), entry.decidedOn],
      [t('entry.shown'), t('entry.span', { from: entry.displayFrom, until: entry.displayUntil })],
    ] as const;
  return (
    <Page title={asked.data?.name ?? t('entry.title')} narrow>
      <Loaded of={asked}>
        {(entry) => (
          <div className="card">
            {entry.polarity === 'red' ? <p className="tag">{t('entry.red')}</p> : null}
            {entry.marks.map((mark) => (
              <p key={mark} className="tag">
                {word('marks', mark)}
              </p>
            ))}
            {entry.bans.map((ban) => (
              <p key={ban.number} className="tag">
                {t('bans.inForce')} <BanWords sectors={ban.sectors} until={ban.until} /> · {ban.number}
              </p>
            ))}
            <Facts rows={facts(entry)} />
            <FileList path={`/api/public/entries/${id}/attachments`} service="public" />
            <p className="muted" style={{ marginBottom: 0 }}>
              {t('entry.object')}
            </p>
          </div>
        )}
      </Loaded>
    </Page>
  );
}
