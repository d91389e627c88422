import { useWords } from '../app/use-words';

interface BasisLine {
  document: string;
  article: string;
  status?: 'verified' | 'assumed';
}

/** Documents and articles on which something rests, one a line; what nobody read in the text itself is marked. */
export function BasisLines({ lines }: { lines: readonly BasisLine[] }) {
  const { t } = useWords();
  return (
    <ul className="plain">
      {lines.map(({ document, article, status }) => (
        <li key={`${document} ${article}`}>
          {document} {article.replace(/^none\b ?/, '')}
          {status === undefined ? null : <span className="muted"> · {t(`why.${status}`)}</span>}
        </li>
      ))}
    </ul>
  );
}
