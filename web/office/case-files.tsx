import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Card, Tag } from 'antd';
import { useState } from 'react';
import { ask } from '../api/call';
import { useMe } from '../api/me';
import { sendFile } from '../api/send-file';
import type { CaseFiles as Files } from '../api/shapes';
import { useWords } from '../app/use-words';
import { FileLink } from '../parts/file-link';
import { ProblemNote } from '../parts/problem-note';

/** The files of a case: who gave them with what, how far they were scanned, and the copy for the public. */
export function CaseFiles({ id, service }: { id: string; service: 'department' | 'supervision' }) {
  const { t, word } = useWords();
  const { data: me } = useMe();
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const queryKey = ['case-files', service, id];
  const asked = useQuery({ queryKey, queryFn: () => ask<Files>(`/api/${service}/cases/${id}/attachments`) });
  const rows = asked.data?.rows ?? [];
  if (rows.length === 0) return null;
  const redact = (file: string, copy: File) =>
    sendFile(`/api/department/attachments/${file}/redacted`, copy, () => undefined)
      .then(() => queries.invalidateQueries({ queryKey }))
      .then(() => setError(null), setError);
  const mayRedact = service === 'department' && me?.roles.includes('officer') === true;
  return (
    <Card size="small" title={<h2>{t('files.title')}</h2>}>
      <ul className="plain stack">
        {rows.map(({ file, scan, by, redacted }) => (
          <li key={file.id}>
            <FileLink file={file} service={service} /> <Tag>{word('files.scan', scan)}</Tag>
            <div className="muted">{by}</div>
            {redacted === null ? null : (
              <a href={`/api/${service}/attachments/${redacted}`} download>
                {t('files.redacted')}
              </a>
            )}
            {mayRedact ? (
              <label className="row">
                {t('files.redact')}
                <input
                  type="file"
                  onChange={({ target }) => {
                    const [copy] = target.files ?? [];
                    if (copy) void redact(file.id, copy);
                  }}
                />
              </label>
            ) : null}
          </li>
        ))}
      </ul>
      <ProblemNote error={error} />
    </Card>
  );
}
