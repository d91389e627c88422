import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/call';
import { useMe } from '../api/me';
import type { ListVersion } from '../api/shapes';
import { useWords } from '../app/use-words';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { QueryForm } from '../parts/table/query-form';
import { useAsked } from '../parts/use-asked';
import { RulesTable } from './rules-table';

/** The rules of every list by version: what keeps one from being used, what nobody verified, and who answers for it. */
export function RulesPage() {
  const { t, both } = useWords();
  const asked = useAsked();
  const { data: me } = useMe();
  const lists = useQuery({
    queryKey: ['lists'],
    queryFn: () => ask<{ rows: ListVersion[] }>('/api/department/lists'),
  });
  const q = (asked.params.get('q') ?? '').trim().toLowerCase();
  const whose = asked.params.get('whose');
  const wanted = ({ list, version, title, department }: ListVersion) =>
    `${list} ${version} ${both(title)}`.toLowerCase().includes(q) && (whose !== 'own' || department === me?.department);
  return (
    <Page title={t('nav.rules')} lead={t('rules.lead')}>
      <div className="stack">
        <QueryForm
          asked={asked}
          criteria={[
            { name: 'q', label: t('rules.words') },
            { name: 'whose', label: t('entry.authority'), choices: [{ value: 'own', label: t('rules.own') }] },
          ]}
        />
        <Loaded of={lists}>{({ rows }) => <RulesTable rows={rows.filter(wanted)} me={me ?? null} />}</Loaded>
      </div>
    </Page>
  );
}
