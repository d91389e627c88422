import { NavLink } from 'react-router';
import { useWords } from '../app/use-words';

const rooms = [
  ['/oversight', 'dashboard'],
  ['/overdue', 'overdue'],
  ['/oversight/paused', 'paused'],
  ['/oversight/orders', 'orders'],
  ['/oversight/circulars', 'circulars'],
  ['/oversight/procedures', 'procedures'],
  ['/oversight/duties', 'duties'],
  ['/oversight/bans', 'bans'],
  ['/oversight/measures/matrix', 'matrix'],
  ['/oversight/measures/without-feedback', 'withoutFeedback'],
  ['/oversight/measures/feedback-rates', 'feedbackRates'],
] as const;

/** The ways between the pages of the supervisors. */
export function OversightNav() {
  const { t } = useWords();
  return (
    <nav className="rooms" aria-label={t('oversight.label')}>
      {rooms.map(([to, name]) => (
        <NavLink key={to} to={to} end>
          {t(`oversight.${name}.title`)}
        </NavLink>
      ))}
    </nav>
  );
}
