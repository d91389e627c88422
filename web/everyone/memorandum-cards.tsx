import type { PublicMeasures } from '../api/shapes';
import { useWords } from '../app/use-words';
import { FoundCards } from './found-cards';

/** The memoranda on joint action: number, field, the lists that rest on them. */
export function MemorandumCards({ rows, q }: { rows: PublicMeasures['memoranda']; q: string }) {
  const { t, both, named } = useWords();
  const cards = rows.map(({ id, title, number, kind, domain, status, lists }) => ({
    key: id,
    title,
    tags: [t(`memorandumKinds.${kind}`), t(`why.${status}`)],
    facts: [
      [t('catalogue.document'), number ?? t('catalogue.noNumber')],
      [t('catalogue.domain'), both(domain)],
      [t('catalogue.lists'), lists.map((list) => named('lists', list)).join(t('list.comma')) || '—'],
    ] as const,
  }));
  return <FoundCards cards={cards} q={q} />;
}
