import type { PublicLists } from '../api/shapes';
import { useWords } from '../app/use-words';
import { BasisLines } from './basis-lines';
import { FoundCards } from './found-cards';

/** The lists in force: who keeps them, where entries are shown, on which basis. */
export function ListCards({ rows, q }: { rows: PublicLists['rows']; q: string }) {
  const { t, both } = useWords();
  const shownIn = (publication: (typeof rows)[number]['publication']) => {
    if (publication === null) return t('catalogue.unknown');
    if (publication.channels.length === 0) return t('catalogue.notShown');
    const channels = publication.channels.map((channel) => t(`channels.${channel}`)).join(t('list.comma'));
    return publication.status === 'verified' ? channels : `${channels} · ${t('why.assumed')}`;
  };
  const cards = rows.map(({ list, version, title, kind, authority, publication, legalBasis }) => ({
    key: list,
    title: both(title),
    tags: [t(`listKinds.${kind}`)],
    facts: [
      [t('catalogue.number'), `${list} · ${version}`],
      [t('entry.authority'), both(authority.determining.name)],
      [t('catalogue.shownIn'), shownIn(publication)],
      [t('why.basis'), <BasisLines key="basis" lines={legalBasis} />],
    ] as const,
  }));
  return <FoundCards cards={cards} q={q} />;
}
