import { Button, Card } from 'antd';
import { useState } from 'react';
import type { Case } from '../api/shapes';
import { useWords } from '../app/use-words';
import { BundleLinks, PaperLine } from '../parts/paper-line';
import { PaperView } from '../parts/paper-view';

/** The papers of a case with what became of their service; an office reads them here. */
export function CasePapers({ of: { id: matter, papers }, readable }: { of: Case; readable: boolean }) {
  const { t } = useWords();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Card
      size="small"
      title={<h2>{t('case.papers')}</h2>}
      extra={readable ? <BundleLinks address={`/api/department/cases/${matter}`} /> : null}
    >
      {papers.length === 0 ? <span>{t('list.nothing')}</span> : null}
      <ul className="plain stack">
        {papers.map(({ id, title, number, dated, notice, servedOn, channel }) => (
          <li key={id}>
            {readable ? (
              <Button type="link" style={{ padding: 0 }} onClick={() => setOpen(`/api/department/papers/${id}`)}>
                {title}
              </Button>
            ) : (
              title
            )}
            <div className="muted">
              {readable ? <PaperLine number={number} address={`/api/department/papers/${id}`} /> : null}
              {t('case.dated', { on: dated })}
              {notice === null ? null : ' · '}
              {notice === null ? null : <Service of={{ servedOn, channel }} />}
            </div>
          </li>
        ))}
      </ul>
      <PaperView address={open} onClose={() => setOpen(null)} />
    </Card>
  );
}

function Service({ of: { servedOn, channel } }: { of: Pick<Case['papers'][number], 'servedOn' | 'channel'> }) {
  const { t, word } = useWords();
  if (servedOn === null) return t('case.notServed');
  return t('case.served', { on: servedOn, channel: channel === null ? '' : word('choices.channel', channel) });
}
