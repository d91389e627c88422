import { Link } from 'react-router';
import { useWords } from './use-words';

/** Below every page: the catalogue, the page that needs no script, and what programs may ask. */
export function Foot() {
  const { t } = useWords();
  return (
    <footer className="foot">
      <Link to="/catalogue">{t('foot.catalogue')}</Link>
      <a href="/plain">{t('foot.plain')}</a>
      <a href="/api/public/docs/">{t('foot.programs')}</a>
    </footer>
  );
}
