import { useWords } from './use-words';

/** What stands while a page or its content is on its way. */
export function Waiting() {
  const { t } = useWords();
  return <output className="waiting">{t('list.loading')}</output>;
}
