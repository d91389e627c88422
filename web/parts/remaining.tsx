import { useWords } from '../app/use-words';

/** How many working days are left, as clerks say it: 剩余 3 个工作日. */
export function Remaining({ days, due, provisional }: { days: number; due: string; provisional: boolean }) {
  const { t } = useWords();
  const words = days < 0 ? t('remaining.late', { count: -days }) : t('remaining.left', { count: days });
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <span className={days < 0 ? 'late' : days <= 2 ? 'soon' : ''}>{days === 0 ? t('remaining.today') : words}</span>
      <br />
      <span className="muted">
        {due}
        {provisional ? ` ${t('remaining.provisional')}` : ''}
      </span>
    </span>
  );
}
