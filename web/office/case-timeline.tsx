import { Card, Timeline } from 'antd';
import type { Case } from '../api/shapes';
import { useWords } from '../app/use-words';
import { Instant } from '../parts/instant';

const told = ['reason', 'reasons', 'text', 'opinion', 'note', 'ground', 'what', 'number'] as const;

/** What happened in a case, the newest first: when, what, by whom, and in which words. */
export function CaseTimeline({ timeline }: { timeline: Case['timeline'] }) {
  const { t, both, word } = useWords();
  return (
    <Card size="small" title={<h2>{t('case.timeline')}</h2>}>
      <Timeline
        items={timeline.toReversed().map(({ procedure, seq, at, kind, label, by, said }) => ({
          key: `${procedure}/${seq}`,
          content: (
            <>
              <strong>{both(label)}</strong> <span className="muted">{t(`kinds.${kind}`)}</span>
              <div className="muted">
                <Instant at={at} /> {by.name ?? ''} {word('roles', by.role)}
              </div>
              {told.map((name) => {
                const words = said[name];
                return typeof words === 'string' ? <div key={name}>{words}</div> : null;
              })}
            </>
          ),
        }))}
      />
    </Card>
  );
}
