import { useQuery } from '@tanstack/react-query';
import { Card, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { ActButton } from '../acts/act-button';
import { ask } from '../api/call';
import type { Matter } from '../api/shapes';
import { useWords } from '../app/use-words';
import { Facts } from '../parts/facts';
import { FileList } from '../parts/file-list';
import { Instant } from '../parts/instant';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { OwnBans } from './own-bans';
import { OwnFilings } from './own-filings';
import { OwnPapers } from './own-papers';
import { Standing } from './standing';
import { suspensionFacts } from './suspension-facts';

/** One own matter: where it stands, what one may do now, papers served, what one said, the entry. */
export function MatterPage() {
  const { t, named } = useWords();
  const { id = '' } = useParams();
  const asked = useQuery({
    queryKey: ['matter', id],
    queryFn: () => ask<Matter>(`/api/subject/cases/${id}`),
  });
  const title = asked.data ? named('lists', asked.data.list) : t('nav.room');
  return (
    <Page title={title} {...(asked.data ? { lead: `${asked.data.number} · ${asked.data.name}` } : {})} narrow>
      <Loaded of={asked}>{(matter) => <MatterCards matter={matter} />}</Loaded>
    </Page>
  );
}

function MatterCards({ matter }: { matter: Matter }) {
  const { t } = useWords();
  const { subject, determination, statements, entry } = matter;
  return (
    <div className="stack">
      <Card size="small" title={<h2>{t('room.where')}</h2>}>
        <Standing at={matter} />
        {determination === null || determination.acts.length === 0 ? null : (
          <fieldset className="acts row">
            <legend>{t('case.acts')}</legend>
            {determination.acts.map((act) => (
              <ActButton
                key={act.act}
                act={act}
                context={{ etag: determination.etag, known: {}, always: { subject } }}
              />
            ))}
          </fieldset>
        )}
      </Card>
      <OwnPapers of={matter} />
      <FileList path={`/api/subject/cases/${matter.id}/attachments`} service="subject" />
      {entry === null ? null : <OwnEntry entry={entry} subject={subject} />}
      <OwnFilings matter={matter} />
      <OwnBans matter={matter} />
      <Card size="small" title={<h2>{t('room.statements')}</h2>}>
        {statements.length === 0 ? t('list.nothing') : null}
        <ul className="plain stack">
          {statements.map(({ id, at, text, finding }) => (
            <li key={id}>
              <Instant at={at} /> <Tag>{finding === null ? t('room.unanswered') : t(`choices.finding.${finding}`)}</Tag>
              <div>{text}</div>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}

function OwnEntry({ entry, subject }: { entry: NonNullable<Matter['entry']>; subject: string }) {
  const { t, both, named, word } = useWords();
  const measures = entry.measures.map(({ measure, department, stage }) => (
    <div key={`${measure}/${department}`}>
      {named('measures', measure)}（{named('departments', department)}，{word('stages.measure-order', stage)}）
    </div>
  ));
  return (
    <Card size="small" title={<h2>{t('room.entry')}</h2>}>
      <Facts
        rows={[
          [t('entry.decision'), entry.decision],
          [t('room.stage'), both(entry.stage)],
          [t('entry.shown'), t('entry.span', { from: entry.displayFrom, until: entry.displayUntil })],
          ...suspensionFacts(entry.suspension, t),
          [t('room.measures'), measures.length === 0 ? '—' : measures],
        ]}
      />
      {entry.acts.length === 0 ? null : (
        <fieldset className="acts row">
          <legend>{t('case.acts')}</legend>
          {entry.acts.map((act) =>
            act.act === 'file-repair' ? (
              <Link key={act.act} to={`/room/repair/entries/${entry.id}?subject=${subject}`}>
                {both(act.label)}
              </Link>
            ) : act.act === 'request-suspension' ? (
              <ActButton key={act.act} act={act} context={{ etag: entry.etag, known: {}, always: { subject } }} />
            ) : (
              <ActButton
                key={act.act}
                act={act}
                context={{ known: {}, always: { subject, target: { kind: 'entry', id: entry.id } } }}
              />
            ),
          )}
          <span className="muted">{t('room.free')}</span>
        </fieldset>
      )}
    </Card>
  );
}
