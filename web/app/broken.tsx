import { Result } from 'antd';
import { useWords } from './use-words';

/** The last page: something in the page itself failed. */
export function Broken() {
  const { t } = useWords();
  return (
    <main>
      <Result status="error" title={<h1>{t('broken.title')}</h1>} extra={<a href="/">{t('broken.way')}</a>} />
    </main>
  );
}
