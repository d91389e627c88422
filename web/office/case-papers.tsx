import { Button, Card } from 'antd';
import { useState } from 'react';
import type { Case } from '../api/shapes';
import { useWords } from '../app/use-words';
import { PaperView } from '../parts/paper-view';

/** The papers of a case with what became of their service; an office reads them here. */
export function CasePapers({ papers, readable }: { papers: Case['papers']; readable: boolean }) {
  const { t, word } = useWords();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Card size="small" title={<h2>{t('case.papers')}</h2>}>
      {papers.length === 0 ? <span>{t('list.nothing')}</span> : null}
      <ul className="plain stack">
        {papers.map(({ id, title, dated, servedOn, channel }) => (
          <li key={id}>
            {readable ? (
              <Button type="link" style={{ padding: 0 }} onClick={() => setOpen(`/api/department/papers/${id}`)}>
                {title}
              </Button>
            ) : (
              title
            )}
            <div className="muted">
              {t('case.dated', { on: dated })}
              {' · '}
              {servedOn === null
                ? t('case.notServed')
                : t('case.served', { on: servedOn, channel: channel === null ? '' : word('choices.channel', channel) })}
            </div>
          </li>
        ))}
      </ul>
      <PaperView address={open} onClose={() => setOpen(null)} />
    </Card>
  );
}
