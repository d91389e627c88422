import { Link } from 'react-router';
import { useWords } from '../app/use-words';

/** The way to a new case, for those who file. */
export function NewCaseLink() {
  const { t } = useWords();
  return (
    <Link className="button" to="/cases/new">
      {t('nav.newCase')}
    </Link>
  );
}
