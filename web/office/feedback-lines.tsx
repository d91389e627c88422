import type { Procedure } from '../api/shapes';
import { useWords } from '../app/use-words';
import { feedbackOf } from './feedback-of';

/** Everything a department fed back on its measure; what was put right later is struck through and stays. */
export function FeedbackLines({ state }: { state: Procedure['state'] }) {
  const { t } = useWords();
  const feedback = feedbackOf(state);
  if (feedback.length === 0) return null;
  const corrected = new Set(feedback.map(({ corrects }) => corrects));
  return (
    <ol className="plain">
      {feedback.map(({ no, finding, what, on, times, corrects }) => {
        const said = `${on} ${t(`choices.finding.${finding}`)}: ${what}`;
        return (
          <li key={no}>
            {corrected.has(no) ? <del>{said}</del> : said}
            {times === null ? null : <span className="muted"> · {t('case.times', { times })}</span>}
            {corrects === null ? null : <span className="muted"> · {t('case.corrects', { no: corrects })}</span>}
          </li>
        );
      })}
    </ol>
  );
}
