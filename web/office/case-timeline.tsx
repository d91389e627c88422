import { Button, Card, Timeline } from 'antd';
import { useState } from 'react';
import type { Case } from '../api/shapes';
import { useWords } from '../app/use-words';
import { Instant } from '../parts/instant';

type Words = ReturnType<typeof useWords>;

const told = ['reason', 'reasons', 'text', 'opinion', 'note', 'ground', 'what', 'number'] as const;
const latest = 12;

/** What happened in a case, the newest first: when, what, by whom, and in which words; older happenings unfold. */
export function CaseTimeline({ timeline }: { timeline: Case['timeline'] }) {
  const { t } = useWords();
  const [whole, setWhole] = useState(false);
  const newest = timeline.toReversed();
  const shown = whole ? newest : newest.slice(0, latest);
  return (
    <Card size="small" title={<h2>{t('case.timeline')}</h2>}>
      <Timeline
        items={shown.map((happening) => ({
          key: `${happening.procedure}/${happening.seq}`,
          content: <Happening happening={happening} />,
        }))}
      />
      {newest.length <= latest ? null : (
        <Button size="small" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? t('case.latest') : t('case.whole', { count: newest.length })}
        </Button>
      )}
    </Card>
  );
}

/** Names whoever did something, and beside it for whom: the absent colleague, or the subject of a mandate. */
function nameOfHand({ name, deputyFor, onBehalfOf }: Case['timeline'][number]['by'], t: Words['t']): string {
  if (name === null) return '';
  if (deputyFor !== null) return t('hands.deputy', { name, other: deputyFor });
  return onBehalfOf === null ? name : t('hands.agent', { name, other: onBehalfOf });
}

function Happening({ happening: { at, kind, label, by, said } }: { happening: Case['timeline'][number] }) {
  const { t, both, word } = useWords();
  return (
    <>
      <strong>{both(label)}</strong> <span className="muted">{t(`kinds.${kind}`)}</span>
      <div className="muted">
        <Instant at={at} /> {nameOfHand(by, t)} {word('roles', by.role)}
      </div>
      {told.map((name) => {
        const words = said[name];
        return typeof words === 'string' ? <div key={name}>{words}</div> : null;
      })}
    </>
  );
}
