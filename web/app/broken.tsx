import { useWords } from './use-words';

/** The last page: something in the page itself failed, such as a part of it that could not be fetched. */
export function Broken() {
  const { t } = useWords();
  return (
    <main className="narrow">
      <h1>{t('broken.title')}</h1>
      <p>{t('broken.say')}</p>
      <p className="row">
        <a className="button" href={location.href}>
          {t('broken.again')}
        </a>
        <a href="/">{t('broken.way')}</a>
      </p>
    </main>
  );
}
