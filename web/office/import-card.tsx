import { useQuery } from '@tanstack/react-query';
import { App, Button, Card, Progress, Table, Tag } from 'antd';
import { ask } from '../api/call';
import type { Import, ImportRows } from '../api/shapes';
import { useAct } from '../api/use-act';
import { useWords } from '../app/use-words';
import { ExportLinks } from '../parts/export-links';
import { Instant } from '../parts/instant';
import { ProblemNote } from '../parts/problem-note';

const faultyOnly = new URLSearchParams({ faulty: 'true' });

/** One import: how far it is, what is wrong by row and column, and whether it is to be taken. */
export function ImportCard({ batch }: { batch: Import }) {
  const { t, word } = useWords();
  const { modal } = App.useApp();
  const { id, kind, name, state, rows, faulty, done, refused, reason, by, sentAt, address } = batch;
  const confirms = useAct({ address: `${address}/acts/confirm` }, () => undefined);
  const discards = useAct({ address: `${address}/acts/discard` }, () => undefined);
  const confirm = async (mode: 'all' | 'row-by-row') => {
    if (
      await modal.confirm({ title: t('imports.sure', { count: rows - faulty }), content: t(`imports.modes.${mode}`) })
    )
      confirms.mutate({ mode });
  };
  const working = state === 'running' || state === 'undoing';
  return (
    <Card size="small" title={<h2>{name}</h2>} extra={<Tag>{word('imports.states', state)}</Tag>}>
      <p>
        {word('imports.kinds', kind)} · {by} · <Instant at={sentAt} /> ·{' '}
        {t('imports.counts', { rows, faulty, done, refused })}
      </p>
      {reason === null ? null : <p>{reason}</p>}
      {working ? <Progress percent={Math.floor((100 * done) / Math.max(1, rows - faulty))} /> : null}
      {faulty + refused > 0 ? <Faults id={id} address={address} /> : null}
      {state === 'checked' ? (
        <div className="row">
          {faulty === 0 ? (
            <Button type="primary" loading={confirms.isPending} onClick={() => void confirm('all')}>
              {t('imports.takeAll')}
            </Button>
          ) : null}
          {faulty < rows ? (
            <Button loading={confirms.isPending} onClick={() => void confirm('row-by-row')}>
              {t('imports.takeGood')}
            </Button>
          ) : null}
          <Button onClick={() => discards.mutate({})}>{t('imports.discard')}</Button>
        </div>
      ) : null}
      <ProblemNote error={confirms.error ?? discards.error} />
    </Card>
  );
}

function Faults({ id, address }: { id: string; address: string }) {
  const { t } = useWords();
  const asked = useQuery({
    queryKey: ['import-faults', id],
    queryFn: () => ask<ImportRows>(`${address}/rows?${faultyOnly.toString()}&pageSize=50`),
  });
  return (
    <>
      <Table
        className="scroll"
        size="small"
        rowKey="line"
        pagination={false}
        dataSource={asked.data?.rows ?? []}
        columns={[
          { title: t('imports.line'), dataIndex: 'line', width: 80 },
          {
            title: t('imports.faults'),
            render: (_, { faults, outcome }) => (
              <ul className="plain">
                {faults.map(({ column, message }) => (
                  <li key={`${column}/${message}`}>
                    {column === null ? '' : `${column}: `}
                    {message}
                  </li>
                ))}
                {outcome?.refused === undefined ? null : <li>{outcome.refused}</li>}
              </ul>
            ),
          },
        ]}
      />
      <ExportLinks path={`${address}/rows`} params={faultyOnly} />
    </>
  );
}
