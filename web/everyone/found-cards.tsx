import type { ReactNode } from 'react';
import { useWords } from '../app/use-words';
import { Facts } from '../parts/facts';

/** One thing of the catalogue: its heading, what to note at once, and its facts. */
export interface CatalogueCard {
  key: string;
  title: string;
  tags: readonly string[];
  facts: readonly (readonly [string, ReactNode])[];
}

/** The cards whose words contain what was typed, with their number. */
export function FoundCards({ cards, q }: { cards: readonly CatalogueCard[]; q: string }) {
  const { t } = useWords();
  const wanted = q.trim().toLowerCase();
  const found = cards.filter(({ key, title, tags, facts }) =>
    [key, title, ...tags, ...facts.map(([, said]) => (typeof said === 'string' ? said : ''))]
      .join(' ')
      .toLowerCase()
      .includes(wanted),
  );
  return (
    <div className="stack">
      <output>{t('list.total', { count: found.length })}</output>
      {found.map(({ key, title, tags, facts }) => (
        <article key={key} className="card">
          <h2>{title}</h2>
          <p className="row">
            {tags.map((tag) => (
              <span key={tag} className="tag">
                {tag}
              </span>
            ))}
          </p>
          <Facts rows={facts} />
        </article>
      ))}
    </div>
  );
}
