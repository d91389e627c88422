import { useWords } from '../app/use-words';

/** The number of a paper and its PDF to save; nothing for a text from before there were PDFs. */
export function PaperLine({ number, address }: { number: string | null; address: string }) {
  if (number === null) return null;
  return (
    <>
      {`${number} · `}
      <PdfLink address={address} />
      {' · '}
    </>
  );
}

/** A paper to save as PDF. */
export function PdfLink({ address }: { address: string }) {
  const { t } = useWords();
  return (
    <a href={`${address}/pdf`} download>
      {t('paper.pdf')}
    </a>
  );
}

/** The whole case to save, as ZIP or as one PDF. */
export function BundleLinks({ address }: { address: string }) {
  const { t } = useWords();
  return (
    <span className="row">
      {(['zip', 'pdf'] as const).map((form) => (
        <a key={form} href={`${address}/bundle.${form}`} download>
          {t(`paper.bundle.${form}`)}
        </a>
      ))}
    </span>
  );
}
