import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Refused } from '../api/problem';
import { useWords } from '../app/use-words';
import { Waiting } from '../app/waiting';
import { ProblemNote } from './problem-note';

/** Shows what was asked for once it is there; a stranger is asked to sign in, a refusal is said with a way to try again. */
export function Loaded<Body>({ of, children }: { of: UseQueryResult<Body>; children: (body: Body) => ReactNode }) {
  const { t } = useWords();
  if (of.data !== undefined) return children(of.data);
  if (of.error instanceof Refused && of.error.problem.status === 401)
    return (
      <p>
        {t('problem.signIn')} <a href="/sign-in">{t('nav.signIn')}</a>
      </p>
    );
  if (!of.error) return <Waiting />;
  return (
    <div className="stack">
      <ProblemNote error={of.error} />
      <p>
        <button type="button" className="quiet" onClick={() => void of.refetch()}>
          {t('problem.retry')}
        </button>
      </p>
    </div>
  );
}
