import { useQuery } from '@tanstack/react-query';
import { Card } from 'antd';
import { useParams } from 'react-router';
import { ask } from '../api/call';
import type { Case } from '../api/shapes';
import { useWords } from '../app/use-words';
import { Facts } from '../parts/facts';
import { Instant } from '../parts/instant';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { CaseFiles } from './case-files';
import { CasePapers } from './case-papers';
import { CaseSteps } from './case-steps';
import { CaseTimeline } from './case-timeline';
import { PartyCode } from './party-code';
import { ProcedureCard } from './procedure-card';

/** A case as an office works on it. */
export function OwnCasePage() {
  return <CasePage service="department" />;
}

/** A case as a supervisor reads it. */
export function OverseenCasePage() {
  return <CasePage service="supervision" />;
}

function CasePage({ service }: { service: 'department' | 'supervision' }) {
  const { t, named } = useWords();
  const { id = '' } = useParams();
  const asked = useQuery({
    queryKey: ['case', service, id],
    queryFn: () => ask<Case>(`/api/${service}/cases/${id}`),
    refetchInterval: 15_000,
  });
  const [principal] = asked.data?.parties ?? [];
  const title = asked.data ? `${asked.data.number} ${principal?.name ?? ''}` : t('case.title');
  return (
    <Page title={title}>
      <Loaded of={asked}>
        {(matter) => (
          <div className="stack">
            <Card size="small">
              <CaseSteps matter={matter} />
            </Card>
            <div className="columns">
              <div className="stack">
                {[...matter.procedures].sort(openFirst).map((procedure) => (
                  <ProcedureCard key={procedure.id} procedure={procedure} matter={matter} />
                ))}
              </div>
              <div className="stack">
                <Card size="small" title={<h2>{t('case.title')}</h2>}>
                  <Facts
                    rows={[
                      [t('task.list'), named('lists', matter.list)],
                      [t('entry.authority'), named('departments', matter.department)],
                      [t('case.opened'), <Instant key="opened" at={matter.openedAt} />],
                      [t('case.today'), matter.today],
                      ...matter.parties.map(
                        (party) =>
                          [
                            party.name,
                            service === 'department' ? <PartyCode key={party.subject} party={party} /> : party.code,
                          ] as const,
                      ),
                    ]}
                  />
                </Card>
                <CasePapers of={matter} readable={service === 'department'} />
                <CaseFiles id={matter.id} service={service} />
                <CaseTimeline timeline={matter.timeline} />
              </div>
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function openFirst(one: Case['procedures'][number], other: Case['procedures'][number]): number {
  const rank = ({ acts, closedAt }: typeof one) => (acts.length > 0 ? 0 : closedAt === null ? 1 : 2);
  return rank(one) - rank(other);
}
