import { useQueryClient } from '@tanstack/react-query';
import { Button, Card } from 'antd';
import { useState } from 'react';
import { ActButton } from '../acts/act-button';
import type { Matter } from '../api/shapes';
import { useWords } from '../app/use-words';
import { BundleLinks, PaperLine } from '../parts/paper-line';
import { PaperView } from '../parts/paper-view';

/** Every paper served on the party, to read; that one was opened is recorded by the service. */
export function OwnPapers({ of: { id: matter, subject, papers } }: { of: Matter }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [open, setOpen] = useState<string | null>(null);
  const close = () => {
    setOpen(null);
    void queries.invalidateQueries({ queryKey: ['matter'] });
  };
  return (
    <Card
      size="small"
      title={<h2>{t('room.papers')}</h2>}
      extra={<BundleLinks address={`/api/subject/cases/${matter}`} />}
    >
      {papers.length === 0 ? t('list.nothing') : null}
      <ul className="plain stack">
        {papers.map(({ id, title, number, dated, servedOn, openedAt, notice, acts }) => (
          <li key={id}>
            <Button type="link" style={{ padding: 0 }} onClick={() => setOpen(`/api/subject/papers/${id}`)}>
              {title}
            </Button>
            <div className="muted">
              <PaperLine number={number} address={`/api/subject/papers/${id}`} />
              {t('case.dated', { on: dated })}
              {' · '}
              {servedOn === null ? t('case.notServed') : t('room.served', { on: servedOn })}
              {openedAt === null ? ` · ${t('room.unread')}` : ''}
            </div>
            {acts.map((act) => (
              <ActButton
                key={act.act}
                act={act}
                context={{ known: {}, always: { subject, target: { kind: 'notice', id: notice } } }}
              />
            ))}
          </li>
        ))}
      </ul>
      <PaperView address={open} onClose={close} />
    </Card>
  );
}
