import { Link } from 'react-router';
import { useWords } from '../app/use-words';
import { Counted } from './counted';
import { ListOf } from './list-of';
import { MatrixCell } from './matrix-cell';
import type { MeasureMatrix } from './shapes';
import type { ListColumn } from './sorting';
import { useChoices } from './use-choices';

type Row = MeasureMatrix['rows'][number];

/** The measures as a table of subjects and departments; every cell and every sum opens exactly its orders. */
export function MatrixPage() {
  const { t } = useWords();
  const { department, list, measureStage, filter, words } = useChoices();
  const columnsOf = useColumns();
  return (
    <ListOf<Row, MeasureMatrix>
      title={t('oversight.matrix.title')}
      lead={t('oversight.matrix.lead')}
      list="measures/matrix"
      filters={[words, list, department, measureStage, filter('overdue')]}
      columns={columnsOf}
      keyOf={({ subject }) => subject}
    />
  );
}

function useColumns(): (page: MeasureMatrix) => ListColumn<Row>[] {
  const { t, named } = useWords();
  return ({ departments }) => [
    { title: t('task.subject'), sort: 'subject', both: true, render: (_, row) => <Subject row={row} /> },
    {
      title: t('oversight.matrix.orders'),
      sort: 'worst',
      showSorterTooltip: { title: t('oversight.matrix.worst') },
      align: 'right',
      render: (_, { orders }) => orders,
    },
    {
      title: t('oversight.late.true'),
      sort: 'late',
      align: 'right',
      render: (_, { late }) => <span className={late > 0 ? 'late' : ''}>{late}</span>,
    },
    ...departments.map((sum): ListColumn<Row> => {
      const name = named('departments', sum.department);
      return {
        key: sum.department,
        title: (
          <>
            {name}
            <br />
            <Counted count={sum.orders} list={sum.list} of={`${name} ${t('oversight.matrix.orders')}`} />
            {sum.late > 0 && <span className="late"> {t('oversight.matrix.late', { count: sum.late })}</span>}
          </>
        ),
        render: (_, { name: subject, cells }) => {
          const cell = cells.find((one) => one.department === sum.department);
          return cell ? <MatrixCell cell={cell} of={`${subject}, ${name}`} /> : '—';
        },
      };
    }),
  ];
}

function Subject({ row: { name, code, cases } }: { row: Row }) {
  const { named } = useWords();
  return (
    <>
      <strong>{name}</strong> <span className="day">{code}</span>
      {cases.map(({ case: id, number, list }) => (
        <div key={id}>
          <Link to={`/overdue/cases/${id}`} title={named('lists', list)}>
            {number}
          </Link>
        </div>
      ))}
    </>
  );
}
