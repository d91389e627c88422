import { Button, Card } from 'antd';
import { useState } from 'react';
import { ActButton } from '../acts/act-button';
import { useMe } from '../api/me';
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
      {readable ? <WritePapers matter={matter} /> : null}
      <PaperView address={open} onClose={() => setOpen(null)} />
    </Card>
  );
}

function Service({ of: { servedOn, channel } }: { of: Pick<Case['papers'][number], 'servedOn' | 'channel'> }) {
  const { t, word } = useWords();
  if (servedOn === null) return t('case.notServed');
  return t('case.served', { on: servedOn, channel: channel === null ? '' : word('choices.channel', channel) });
}

/** The papers that an officer writes in a case, final once sent: minutes of what was held, a receipt of what was handed in. */
function WritePapers({ matter }: { matter: string }) {
  const { t } = useWords();
  const { data: me } = useMe();
  if (!me?.roles.includes('officer')) return null;
  const write = (act: 'write-minutes' | 'write-receipt', path: string) => {
    const word = t(`paper.${act}`);
    const label = { zh: word, en: word };
    return { act, label, confirm: true, address: `/api/department/cases/${matter}/${path}` };
  };
  return (
    <div className="row">
      <ActButton act={write('write-minutes', 'minutes')} context={{ known: {} }} />
      <ActButton act={write('write-receipt', 'receipts')} context={{ known: {} }} />
    </div>
  );
}
