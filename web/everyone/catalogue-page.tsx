import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/call';
import type { PublicLists, PublicMeasures } from '../api/shapes';
import { useWords } from '../app/use-words';
import { Choices } from '../parts/choices';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { useAsked } from '../parts/use-asked';
import { ListCards } from './list-cards';
import { MeasureCards } from './measure-cards';
import { MemorandumCards } from './memorandum-cards';

const parts = ['lists', 'measures', 'memoranda'] as const;

/** The catalogue for everybody: lists in force, measures, and the memoranda behind them; what is shown stands in the address. */
export function CataloguePage() {
  const { t } = useWords();
  const { params, change } = useAsked();
  const part = parts.find((one) => one === params.get('part')) ?? 'lists';
  const q = params.get('q') ?? '';
  const lists = useQuery({ queryKey: ['public-lists'], queryFn: () => ask<PublicLists>('/api/public/lists') });
  const measures = useQuery({
    queryKey: ['public-measures'],
    enabled: part !== 'lists',
    queryFn: () => ask<PublicMeasures>('/api/public/measures'),
  });
  return (
    <Page title={t('catalogue.title')} lead={t('catalogue.lead')} narrow>
      <Choices
        label={t('catalogue.parts')}
        choices={parts.map((name) => ({ name, title: t(`catalogue.${name}`) }))}
        chosen={part}
        onChoose={(one) => change({ part: one, q: undefined })}
      />
      <div className="field">
        <label htmlFor="q">{t('catalogue.filter')}</label>
        <input
          id="q"
          key={part}
          defaultValue={q}
          maxLength={60}
          onChange={(event) => change({ q: event.target.value }, true)}
        />
      </div>
      {part === 'lists' ? <Loaded of={lists}>{({ rows }) => <ListCards rows={rows} q={q} />}</Loaded> : null}
      {part === 'measures' ? <Loaded of={measures}>{({ rows }) => <MeasureCards rows={rows} q={q} />}</Loaded> : null}
      {part === 'memoranda' ? (
        <Loaded of={measures}>{({ memoranda }) => <MemorandumCards rows={memoranda} q={q} />}</Loaded>
      ) : null}
    </Page>
  );
}
