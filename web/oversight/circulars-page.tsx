import { Link } from 'react-router';
import { useWords } from '../app/use-words';
import { Instant } from '../parts/instant';
import { ListOf } from './list-of';
import type { CircularHead } from './shapes';
import type { ListColumn } from './sorting';
import { useChoices } from './use-choices';

/** The circulars that were issued, the newest first. */
export function CircularsPage() {
  const { t, named } = useWords();
  const { department } = useChoices();
  const columns: ListColumn<CircularHead>[] = [
    {
      title: t('oversight.circulars.number'),
      render: (_, row) => <Link to={`/oversight/circulars/${row.id}`}>{row.number}</Link>,
    },
    {
      title: t('oversight.circulars.issued'),
      sort: 'issued',
      both: true,
      render: (_, row) => <Instant at={row.issuedAt} />,
    },
    { title: t('oversight.circulars.issuedBy'), dataIndex: 'issuedBy' },
    { title: t('oversight.circulars.days'), render: (_, row) => t('entry.span', { from: row.from, until: row.to }) },
    { title: t('oversight.circulars.unresolved'), align: 'right', dataIndex: 'unresolved' },
    {
      title: t('oversight.circulars.recipients'),
      render: (_, row) => row.recipients.map((id) => named('departments', id)).join('、'),
    },
  ];
  return (
    <ListOf
      title={t('oversight.circulars.title')}
      lead={t('oversight.circulars.lead')}
      extra={
        <Link className="button" to="/oversight/circular">
          {t('oversight.circulars.prepare')}
        </Link>
      }
      list="circulars"
      filters={[{ ...department, label: t('oversight.circulars.recipients') }]}
      columns={columns}
      keyOf={({ id }) => id}
    />
  );
}
