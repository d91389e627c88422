import type { PublicMeasures } from '../api/shapes';
import { useWords } from '../app/use-words';
import { BasisLines } from './basis-lines';
import { FoundCards } from './found-cards';

/** The measures: who takes them, since when, because of which lists, on which basis. */
export function MeasureCards({ rows, q }: { rows: PublicMeasures['rows']; q: string }) {
  const { t, both, named } = useWords();
  const cards = rows.map(({ id, title, kind, department, issuer, effective, inForce, sources, lists }) => ({
    key: id,
    title: both(title),
    tags: [t(`measureKinds.${kind}`), t(inForce ? 'catalogue.inForce' : 'catalogue.notInForce')],
    facts: [
      [t('catalogue.takenBy'), both(department.name)],
      [t('catalogue.issuer'), issuer],
      [
        t('catalogue.effective'),
        effective.to === null
          ? t('catalogue.since', { from: effective.from })
          : t('entry.span', { from: effective.from, until: effective.to }),
      ],
      [t('catalogue.lists'), lists.map((list) => named('lists', list)).join(t('list.comma')) || '—'],
      [t('why.basis'), <BasisLines key="basis" lines={sources} />],
    ] as const,
  }));
  return <FoundCards cards={cards} q={q} />;
}
