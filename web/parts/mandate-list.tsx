import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { ActButton } from '../acts/act-button';
import { ask } from '../api/call';
import type { Mandate, Mandates } from '../api/shapes';
import { useWords } from '../app/use-words';
import { Instant } from './instant';
import { Loaded } from './loaded';
import { Page } from './page';
import type { Column } from './table/column';
import { ListTable } from './table/list-table';
import { QueryForm } from './table/query-form';
import { useAsked } from './use-asked';

const states = ['handed-in', 'accepted', 'refused', 'revoked', 'expired'] as const;
const colours: Partial<Record<Mandate['state'], string>> = { 'handed-in': 'blue', accepted: 'green', refused: 'red' };

interface MandateListProps<Answer extends Mandates> {
  service: 'subject' | 'department';
  lead: string;
  /** What stands above the list, such as what can be handed in. */
  above?: (answer: Answer) => ReactNode;
}

/** Mandates of agents as the reader of a service sees them, with what can be done about each. */
export function MandateList<Answer extends Mandates>({ service, lead, above }: MandateListProps<Answer>) {
  const { t, word, language } = useWords();
  const asked = useAsked();
  const columns = useMandateColumns();
  const path = `/api/${service}/mandates`;
  const mandates = useQuery({
    queryKey: ['mandates', service, asked.params.toString(), language],
    queryFn: () => ask<Answer>(`${path}?${asked.params.toString()}`),
    placeholderData: keepPreviousData,
  });
  return (
    <Page title={t('nav.mandates')} lead={lead}>
      <div className="stack">
        <QueryForm
          asked={asked}
          criteria={[
            { name: 'q', label: t('mandates.words') },
            {
              name: 'state',
              label: t('list.state'),
              choices: states.map((value) => ({ value, label: word('mandates.states', value) })),
            },
          ]}
        />
        <Loaded of={mandates}>
          {(answer) => (
            <>
              {above?.(answer)}
              <ListTable
                name={`mandates-${service}`}
                path={path}
                columns={columns}
                page={answer}
                rowKey={({ id }) => id}
                asked={asked}
                firstSort="-filed"
              />
            </>
          )}
        </Loaded>
      </div>
    </Page>
  );
}

function useMandateColumns(): readonly Column<Mandate>[] {
  const { t, word } = useWords();
  return [
    { key: 'subject', title: t('mandates.subject'), sort: 'subject', render: ({ subjectName }) => subjectName },
    { key: 'agent', title: t('mandates.agent'), fixed: true, render: ({ agentName }) => agentName },
    {
      key: 'scope',
      title: t('mandates.scope'),
      render: ({ scope }) => scope.map((one) => word('choices.scope', one)).join(t('list.comma')),
    },
    {
      key: 'days',
      title: t('mandates.days'),
      sort: 'until',
      render: ({ from, until }) => (
        <span className="day">
          {from} – {until}
        </span>
      ),
    },
    {
      key: 'letter',
      title: t('fields.letter'),
      render: ({ letter }) => (
        <a href={letter.address} download>
          {letter.name}
        </a>
      ),
    },
    { key: 'state', title: t('list.state'), render: (mandate) => <State mandate={mandate} /> },
    { key: 'filed', title: t('mandates.filed'), sort: 'filed', render: ({ filedAt }) => <Instant at={filedAt} /> },
    {
      key: 'acts',
      title: t('task.acts'),
      render: ({ acts }) => (
        <span className="row">
          {acts.map((act) => (
            <ActButton key={act.act} act={act} context={{ known: {} }} />
          ))}
        </span>
      ),
    },
  ];
}

function State({ mandate: { state, reason, settledBy, revokedBy } }: { mandate: Mandate }) {
  const { word } = useWords();
  return (
    <>
      <Tag color={colours[state] ?? 'default'}>{word('mandates.states', state)}</Tag>
      {revokedBy ?? settledBy}
      {reason === null ? null : <div>{reason}</div>}
    </>
  );
}
