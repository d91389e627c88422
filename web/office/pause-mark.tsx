import type { Clock } from '../api/shapes';
import { useWords } from '../app/use-words';

/** Says that a deadline stands still: since when, on which ground, and for how many working days already. */
export function PauseMark({ paused }: { paused: Clock['paused'] }) {
  const { t } = useWords();
  if (paused === null) return null;
  const { ground, from, workingDays, reason, status } = paused;
  const named = t(`choices.ground.${ground}`);
  return (
    <span className="quiet" title={`${reason} (${t(`why.${status}`)})`}>
      {t('case.pausedSince', { ground: named, from, count: workingDays })}
    </span>
  );
}
