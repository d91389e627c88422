import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/call';
import type { FileRef } from '../api/shapes';
import { useWords } from '../app/use-words';
import { FileLink } from './file-link';

/** The files behind a matter or an entry, to save; nothing where there are none. */
export function FileList({ path, service }: { path: string; service: 'subject' | 'public' }) {
  const { t } = useWords();
  const asked = useQuery({ queryKey: ['files', path], queryFn: () => ask<{ rows: FileRef[] }>(path) });
  const files = asked.data?.rows ?? [];
  if (files.length === 0) return null;
  return (
    <section className="card">
      <h2>{t('files.title')}</h2>
      <ul className="plain">
        {files.map((file) => (
          <li key={file.id}>
            <FileLink file={file} service={service} />
          </li>
        ))}
      </ul>
    </section>
  );
}
