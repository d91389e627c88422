import { useQuery } from '@tanstack/react-query';
import { Card, Pagination, Tag } from 'antd';
import { Link } from 'react-router';
import { ActButton } from '../acts/act-button';
import { ask } from '../api/call';
import type { OwnRecords } from '../api/shapes';
import { useWords } from '../app/use-words';
import { Facts } from '../parts/facts';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { useAsked } from '../parts/use-asked';

/** The licences, penalties and honours in one's own credit file; one can object to each, and apply for repair of a penalty. */
export function RecordListPage() {
  const { t } = useWords();
  const { params, change } = useAsked();
  const page = params.get('page') ?? '1';
  const asked = useQuery({
    queryKey: ['own-records', page],
    queryFn: () => ask<OwnRecords>(`/api/subject/records?page=${encodeURIComponent(page)}`),
  });
  return (
    <Page title={t('records.title')} lead={t('records.lead')} narrow>
      <Loaded of={asked}>
        {({ total, pageSize, rows }) => (
          <div className="stack">
            {total === 0 ? <p>{t('records.none')}</p> : null}
            {rows.map((record) => (
              <OwnRecord key={record.id} record={record} />
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

function OwnRecord({ record }: { record: OwnRecords['rows'][number] }) {
  const { t, both, named, word } = useWords();
  const { id, subject, name, number, department, decidedOn, summary, publishedUntil, withdrawn, marks, acts } = record;
  return (
    <Card
      size="small"
      title={<h2>{t(`targets.${record.record}`)}</h2>}
      extra={
        <>
          {record.repaired ? <Tag>{t('repair.repaired')}</Tag> : null}
          {withdrawn ? <Tag>{t('records.withdrawn')}</Tag> : null}
          {record.corrected ? <Tag>{t('records.corrected')}</Tag> : null}
          {marks.map((mark) => (
            <Tag key={mark} color="gold">
              {word('marks', mark)}
            </Tag>
          ))}
        </>
      }
    >
      <Facts
        rows={[
          [t('records.of'), name],
          [t('paper.number'), number],
          [t('records.says'), summary],
          [t('entry.authority'), named('departments', department)],
          [t('entry.decidedOn'), decidedOn],
          ...(publishedUntil === null ? [] : [[t('records.until'), publishedUntil] as const]),
        ]}
      />
      {record.matter === null ? null : <Link to={`/room/${record.matter}`}>{t('records.matter')}</Link>}
      {acts.length === 0 ? null : (
        <fieldset className="acts row">
          <legend>{t('case.acts')}</legend>
          {acts.map((act) =>
            act.act === 'file-repair' ? (
              <Link key={act.act} to={`/room/repair/penalties/${id}?subject=${subject}`}>
                {both(act.label)}
              </Link>
            ) : (
              <ActButton
                key={act.act}
                act={act}
                context={{ known: {}, always: { subject, target: { kind: 'record', id } } }}
              />
            ),
          )}
          <span className="muted">{t('room.free')}</span>
        </fieldset>
      )}
    </Card>
  );
}
