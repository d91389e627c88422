import { useWords } from '../app/use-words';

/** Links to the same list as a file: everything that fits the question, not just this page. */
export function ExportLinks({ path, params }: { path: string; params: URLSearchParams }) {
  const { t } = useWords();
  const address = (format: string) => {
    const asked = new URLSearchParams(params);
    asked.delete('page');
    asked.delete('pageSize');
    asked.set('format', format);
    return `${path}?${asked.toString()}`;
  };
  return (
    <span className="row">
      {t('list.export')}
      <a href={address('xlsx')} download>
        Excel
      </a>
      <a href={address('csv')} download>
        CSV
      </a>
    </span>
  );
}
