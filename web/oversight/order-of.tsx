import { Link } from 'react-router';
import { useWords } from '../app/use-words';
import type { LateLine } from './shapes';

/** The supervision order of a late deadline: its number, which opens it, its reply day, whether a reply came. */
export function OrderOf({ order }: { order: LateLine['order'] }) {
  const { t } = useWords();
  if (order === null) return '—';
  const { number, replyBy, answeredAt } = order;
  return (
    <>
      <Link to={`/oversight/orders?q=${encodeURIComponent(number)}`}>{number}</Link>
      <br />
      <span className="muted">
        {answeredAt === null ? t('oversight.orders.waits', { day: replyBy }) : t('oversight.orders.states.answered')}
      </span>
    </>
  );
}
