import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ask } from '../api/call';
import type { CreditReport, CreditReports } from '../api/shapes';
import { useWords } from '../app/use-words';
import { Instant } from './instant';
import { Loaded } from './loaded';
import { Page } from './page';
import type { Column } from './table/column';
import { ListTable } from './table/list-table';
import { useAsked } from './use-asked';

interface CreditReportListProps {
  service: 'subject' | 'department';
  lead: string;
  /** The form by which another report is asked for. */
  form: (answer: CreditReports) => ReactNode;
}

/** Issued credit reports as the reader of a service sees them, below the form that asks for another. */
export function CreditReportList({ service, lead, form }: CreditReportListProps) {
  const { t, named } = useWords();
  const asked = useAsked();
  const path = `/api/${service}/credit-reports`;
  const reports = useQuery({
    queryKey: ['credit-reports', service, asked.params.toString()],
    queryFn: () => ask<CreditReports>(`${path}?${asked.params.toString()}`),
    placeholderData: keepPreviousData,
  });
  const columns: Column<CreditReport>[] = [
    {
      key: 'number',
      title: t('reports.number'),
      fixed: true,
      render: ({ number, pdf }) => (
        <a href={pdf} download>
          {number}
        </a>
      ),
    },
    { key: 'subject', title: t('reports.subject'), render: ({ name }) => name },
    { key: 'asOf', title: t('reports.asOf'), render: ({ asOf }) => <span className="day">{asOf}</span> },
    { key: 'purpose', title: t('reports.purpose'), render: ({ purpose }) => purpose },
    {
      key: 'department',
      title: t('reports.department'),
      render: ({ department }) => (department === null ? t('reports.own') : named('departments', department)),
    },
    { key: 'askedBy', title: t('reports.askedBy'), render: ({ askedBy }) => askedBy ?? '—' },
    {
      key: 'issued',
      title: t('reports.issued'),
      sort: 'issued',
      render: ({ issuedAt }) => <Instant at={issuedAt} />,
    },
  ];
  return (
    <Page title={t('nav.reports')} lead={lead}>
      <Loaded of={reports}>
        {(answer) => (
          <div className="stack">
            {form(answer)}
            <ListTable
              name={`reports-${service}`}
              path={path}
              columns={columns}
              page={answer}
              rowKey={({ id }) => id}
              asked={asked}
              firstSort="-issued"
            />
          </div>
        )}
      </Loaded>
    </Page>
  );
}
