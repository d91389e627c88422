import { Refused } from '../api/problem';
import { useWords } from '../app/use-words';

/** Says what a service refused and the way out; what never reached a service asks to try again. */
export function ProblemNote({ error }: { error: unknown }) {
  const { t } = useWords();
  if (error === null || error === undefined) return null;
  const refused = error instanceof Refused ? error : null;
  return (
    <div className="note" role="alert">
      <strong>{refused?.problem.title ?? t('problem.unreached')}</strong>
      <div>{refused?.problem.detail ?? t('problem.again')}</div>
      {refused === null || refused.faults.length < 2 ? null : (
        <ul>
          {refused.faults.map(({ field, message }) => (
            <li key={`${field} ${message}`}>
              {field}: {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
