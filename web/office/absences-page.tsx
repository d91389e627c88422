import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { Link } from 'react-router';
import { ActButton } from '../acts/act-button';
import { ask } from '../api/call';
import type { Absence, Absences } from '../api/shapes';
import { useWords } from '../app/use-words';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import type { Column } from '../parts/table/column';
import { ListTable } from '../parts/table/list-table';
import { QueryForm } from '../parts/table/query-form';
import { useAsked } from '../parts/use-asked';

const path = '/api/department/absences';
const states = ['to-come', 'now', 'over', 'cancelled'] as const;

/** Who is away and who stands in: one's own absences, those in which one stands in, and for the admin every one. */
export function AbsencesPage() {
  const { t, word, language } = useWords();
  const asked = useAsked();
  const columns = useAbsenceColumns();
  const absences = useQuery({
    queryKey: ['absences', asked.params.toString(), language],
    queryFn: () => ask<Absences>(`${path}?${asked.params.toString()}`),
    placeholderData: keepPreviousData,
  });
  return (
    <Page title={t('nav.absences')} lead={t('absences.lead')}>
      <div className="stack">
        <QueryForm
          asked={asked}
          criteria={[
            { name: 'q', label: t('absences.words') },
            {
              name: 'state',
              label: t('list.state'),
              choices: states.map((value) => ({ value, label: word('absences.states', value) })),
            },
          ]}
        />
        <Loaded of={absences}>
          {(page) => (
            <>
              <Entries page={page} />
              <ListTable
                name="absences"
                path={path}
                columns={columns}
                page={page}
                rowKey={({ id }) => id}
                asked={asked}
                firstSort="-from"
              />
            </>
          )}
        </Loaded>
      </div>
    </Page>
  );
}

/** What can be entered: an own absence, and by the admin that of a colleague. */
function Entries({ page: { enter, enterFor, colleagues } }: { page: Absences }) {
  const { word, t } = useWords();
  const known = {
    colleagues: colleagues.map(({ person, name, roles }) => ({
      value: person,
      label: `${name}（${roles.map((role) => word('roles', role)).join(t('list.comma'))}）`,
    })),
  };
  return (
    <div className="row">
      {[enter, enterFor].map((act) =>
        act === null ? null : <ActButton key={act.act} act={act} context={{ known }} />,
      )}
    </div>
  );
}

function useAbsenceColumns(): readonly Column<Absence>[] {
  const { t, word } = useWords();
  return [
    { key: 'name', title: t('absences.absent'), sort: 'name', fixed: true, render: ({ name }) => name },
    {
      key: 'deputy',
      title: t('fields.deputy'),
      render: ({ deputyName, lent }) => (
        <>
          {deputyName}
          {lent.map((role) => (
            <Tag key={role}>{t('absences.lent', { role: word('roles', role) })}</Tag>
          ))}
        </>
      ),
    },
    {
      key: 'days',
      title: t('absences.days'),
      sort: 'from',
      render: ({ from, until }) => (
        <span className="day">
          {from} – {until}
        </span>
      ),
    },
    {
      key: 'state',
      title: t('list.state'),
      render: ({ state }) => <Tag color={state === 'now' ? 'green' : 'default'}>{word('absences.states', state)}</Tag>,
    },
    { key: 'by', title: t('absences.enteredBy'), render: ({ enteredBy }) => enteredBy },
    { key: 'hand-over', title: t('absences.handOver'), render: ({ id }) => <HandOverLink id={id} /> },
    {
      key: 'acts',
      title: t('task.acts'),
      render: ({ acts }) => acts.map((act) => <ActButton key={act.act} act={act} context={{ known: {} }} />),
    },
  ];
}

function HandOverLink({ id }: { id: string }) {
  const { t } = useWords();
  return <Link to={`/absences/${id}`}>{t('absences.open')}</Link>;
}
