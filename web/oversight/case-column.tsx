import { Link } from 'react-router';
import type { useWords } from '../app/use-words';
import type { ListColumn } from './sorting';

interface OfCase {
  case: string;
  caseNumber: string;
}

/** The column that opens the case of a line. */
export function caseColumn<Row extends OfCase>(t: ReturnType<typeof useWords>['t']): ListColumn<Row> {
  return {
    title: t('task.case'),
    sort: 'number',
    render: (_, row) => <Link to={`/overdue/cases/${row.case}`}>{row.caseNumber}</Link>,
  };
}
