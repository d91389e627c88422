import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ask } from '../api/call';
import type { CreditRecords } from '../api/shapes';
import { useWords } from '../app/use-words';
import { Facts } from '../parts/facts';

/** The licences, penalties and honours published of an organisation, each with its marks. */
export function RecordHits({ code }: { code: string }) {
  const { t, named } = useWords();
  const asked = useQuery({
    queryKey: ['credit-records', code],
    queryFn: () => ask<CreditRecords>(`/api/public/credit-records?code=${encodeURIComponent(code)}`),
  });
  if (!asked.data) return null;
  const { licences, penalties, honours } = asked.data;
  return (
    <>
      {penalties.map(({ number, violation, content, department, publishedUntil, ...standing }) => (
        <RecordCard
          key={`penalty ${number}`}
          title={`${t('targets.penalty')} ${number}`}
          standing={standing}
          rows={[
            [t('records.says'), violation === null ? content : `${violation}：${content}`],
            [t('entry.authority'), named('departments', department)],
            [t('records.until'), publishedUntil],
          ]}
        />
      ))}
      {licences.map(({ number, name, content, department, ...standing }) => (
        <RecordCard
          key={`licence ${number}`}
          title={`${t('targets.licence')} ${number}`}
          standing={standing}
          rows={[
            [t('records.says'), `${name}：${content}`],
            [t('entry.authority'), named('departments', department)],
          ]}
        />
      ))}
      {honours.map(({ kind, year, department, correction, marks }) => (
        <RecordCard
          key={`honour ${kind} ${year}`}
          title={`${t('targets.honour')} ${year}`}
          standing={{ corrected: correction !== null, marks }}
          rows={[
            [t('records.says'), correction ?? t(`honours.${kind}`)],
            [t('entry.authority'), named('departments', department)],
          ]}
        />
      ))}
    </>
  );
}

interface RecordCardProps {
  title: string;
  standing: { corrected: boolean; marks: readonly string[] };
  rows: readonly (readonly [string, ReactNode])[];
}

function RecordCard({ title, standing: { corrected, marks }, rows }: RecordCardProps) {
  const { t, word } = useWords();
  return (
    <article className="card">
      <h2>
        {title} {corrected ? <span className="tag">{t('records.corrected')}</span> : null}
        {marks.map((mark) => (
          <span key={mark} className="tag">
            {word('marks', mark)}
          </span>
        ))}
      </h2>
      <Facts rows={rows} />
    </article>
  );
}
