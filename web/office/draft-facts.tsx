import { useWords } from '../app/use-words';
import { Facts } from '../parts/facts';

/** What the officer alleges, to read. */
export function DraftFacts({ draft }: { draft: unknown }) {
  const { t } = useWords();
  if (typeof draft !== 'object' || draft === null) return null;
  const { facts, orderNumber, orderedPayBy, amountOwedFen, evidence } = draft as Record<string, unknown>;
  const owed = typeof amountOwedFen === 'number' ? t('case.yuan', { amount: (amountOwedFen / 100).toFixed(2) }) : '—';
  return (
    <Facts
      rows={[
        [t('fields.facts'), String(facts)],
        [t('fields.orderNumber'), String(orderNumber)],
        [t('fields.orderedPayBy'), String(orderedPayBy)],
        [t('fields.owed'), owed],
        [t('fields.evidence'), Array.isArray(evidence) ? evidence.join('；') : '—'],
      ]}
    />
  );
}
