import { Link } from 'react-router';
import { pageOfList } from './page-of-list';

/** A number that opens exactly what it counts; `of` says for ears what is counted. */
export function Counted({
  count,
  list,
  of,
  late = false,
}: {
  count: number;
  list: string;
  of: string;
  late?: boolean;
}) {
  return (
    <Link to={pageOfList(list)} aria-label={`${of}: ${count}`} className={late && count > 0 ? 'late' : ''}>
      {count}
    </Link>
  );
}
