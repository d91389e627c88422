import { Alert } from 'antd';
import { Refused } from '../api/problem';
import { useWords } from '../app/use-words';

/** Says what a service refused and the way out; what never reached a service asks to try again. */
export function ProblemNote({ error }: { error: unknown }) {
  const { t } = useWords();
  if (error === null || error === undefined) return null;
  const refused = error instanceof Refused ? error : null;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={refused?.problem.title ?? t('problem.unreached')}
      description={refused?.problem.detail ?? t('problem.again')}
    />
  );
}
