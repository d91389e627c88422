import { Button, Popover } from 'antd';
import type { Clock } from '../api/shapes';
import { useWords } from '../app/use-words';
import { Remaining } from '../parts/remaining';
import { PauseMark } from './pause-mark';
import { WhyThisDate } from './why-this-date';

/** A running clock with its remaining working days; 由来 explains its date. */
export function ClockLine({ clock }: { clock: Clock }) {
  const { t, word } = useWords();
  const name = word('clocks', clock.name);
  return (
    <div className="row">
      <strong>{name}</strong>
      <Remaining days={clock.remainingWorkingDays} due={clock.due} provisional={clock.provisional} />
      <PauseMark paused={clock.paused} />
      {clock.extensionRequest === null ? null : <span>{t('case.extensionAsked')}</span>}
      {clock.lastRung === null ? null : <span className="late">{word('rungs', clock.lastRung)}</span>}
      <Popover trigger="click" title={t('why.title', { clock: name })} content={<WhyThisDate why={clock.why} />}>
        <Button size="small">{t('why.button')}</Button>
      </Popover>
    </div>
  );
}
