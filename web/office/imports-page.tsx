import { useQuery } from '@tanstack/react-query';
import { Card, Form, Progress, Select } from 'antd';
import { useState } from 'react';
import { ask } from '../api/call';
import { sendFile } from '../api/send-file';
import type { Import, Imports } from '../api/shapes';
import { useWords } from '../app/use-words';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { ProblemNote } from '../parts/problem-note';
import { ImportCard } from './import-card';

const path = '/api/department/imports';
const kinds = ['findings', 'licences', 'penalties', 'a-level-taxpayers'] as const;

/** Tables that the office sends in: template, dry run with faults by row and column, confirmation, progress. */
export function ImportsPage() {
  const { t, word } = useWords();
  const [kind, setKind] = useState<string>('findings');
  const [percent, setPercent] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const imports = useQuery({ queryKey: ['imports'], queryFn: () => ask<Imports>(path), refetchInterval: 3_000 });
  const upload = async (file: File) => {
    setError(null);
    try {
      await sendFile<Import>(`${path}?kind=${kind}`, file, setPercent);
      await imports.refetch();
    } catch (refused) {
      setError(refused);
    } finally {
      setPercent(null);
    }
  };
  return (
    <Page title={t('nav.imports')} lead={t('imports.lead')}>
      <div className="stack">
        <Card size="small">
          <Form layout="inline">
            <Form.Item label={t('imports.kind')} htmlFor="import-kind">
              <Select
                id="import-kind"
                value={kind}
                onChange={setKind}
                options={kinds.map((value) => ({ value, label: word('imports.kinds', value) }))}
                style={{ minWidth: 200 }}
              />
            </Form.Item>
            <a href={`/api/department/import-templates/${kind}`} download>
              {t('imports.template')}
            </a>
            <Form.Item label={t('imports.file')} htmlFor="import-file">
              <input
                id="import-file"
                type="file"
                accept=".xlsx,.csv"
                disabled={percent !== null}
                onChange={({ target }) => {
                  const [file] = target.files ?? [];
                  if (file) void upload(file).then(() => (target.value = ''));
                }}
              />
            </Form.Item>
          </Form>
          {kind === 'findings' ? null : <p className="muted">{t('imports.assumed')}</p>}
          {percent === null ? null : <Progress percent={percent} aria-label={t('files.uploading')} />}
          <ProblemNote error={error} />
        </Card>
        <Loaded of={imports}>
          {({ rows }) => (
            <>
              {rows.length === 0 ? <p>{t('list.nothing')}</p> : null}
              {rows.map((batch) => (
                <ImportCard key={batch.id} batch={batch} />
              ))}
            </>
          )}
        </Loaded>
      </div>
    </Page>
  );
}
