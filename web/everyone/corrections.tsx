import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/call';
import type { Corrections } from '../api/shapes';
import { useWords } from '../app/use-words';

/** What was published of an organisation and turned out wrong, as prominent as it was. */
export function CorrectionNotes({ code }: { code: string }) {
  const { t, named } = useWords();
  const asked = useQuery({
    queryKey: ['corrections', code],
    queryFn: () => ask<Corrections>(`/api/public/corrections?code=${encodeURIComponent(code)}`),
  });
  return (
    <>
      {(asked.data?.rows ?? []).map(({ sort, number, department, correctedOn, says }) => (
        <article key={`${sort} ${number}`} className="card">
          <h2>{t('corrections.title')}</h2>
          <p style={{ marginBottom: 0 }}>
            {t(says === null ? 'corrections.gone' : 'corrections.now', {
              on: correctedOn,
              department: named('departments', department),
              what: `${t(`targets.${sort}`)} ${number}`,
              says: says ?? '',
            })}
          </p>
        </article>
      ))}
    </>
  );
}
