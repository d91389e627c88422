import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ask } from '../api/call';
import { useMe } from '../api/me';
import type { Worklist } from '../api/shapes';
import { roomsOf } from '../app/first-place';
import { useWords } from '../app/use-words';
import { Choices } from '../parts/choices';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { useAsked } from '../parts/use-asked';
import { NewCaseLink } from './new-case-link';
import { WorklistFilters } from './worklist-filters';
import { WorklistTable } from './worklist-table';

const buckets = ['open', 'mine', 'unassigned', 'overdue'] as const;
const path = '/api/department/tasks';

/** What waits for one's department and roles: buckets with counters, a question, a table cut by the service. */
export function WorklistPage() {
  const { t, language } = useWords();
  const asked = useAsked();
  const { params, change } = asked;
  const { data: me } = useMe();
  const bucket = buckets.find((name) => name === params.get('bucket')) ?? 'open';
  const tasks = useQuery({
    queryKey: ['tasks', params.toString(), language],
    queryFn: () => ask<Worklist>(`${path}?${params.toString()}`),
    placeholderData: keepPreviousData,
  });
  const counters = tasks.data?.counters;
  return (
    <Page title={t('nav.worklist')} extra={roomsOf(me ?? null).files ? <NewCaseLink /> : null}>
      <Choices
        label={t('nav.worklist')}
        choices={buckets.map((name) => ({
          name,
          title: `${t(`buckets.${name}`)}${counters === undefined ? '' : ` (${counters[name]})`}`,
        }))}
        chosen={bucket}
        onChoose={(next) => change({ bucket: next })}
      />
      <div className="stack">
        <WorklistFilters asked={asked} />
        <Loaded of={tasks}>{(page) => <WorklistTable path={path} page={page} asked={asked} me={me ?? null} />}</Loaded>
      </div>
    </Page>
  );
}
