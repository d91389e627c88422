import { useWords } from '../app/use-words';

/** Says from which sectors and until which day somebody is, or is to be, banned. */
export function BanWords({ sectors, until }: { sectors: readonly string[]; until: string | null }) {
  const { t, named } = useWords();
  return (
    <>
      {sectors.map((code) => `${named('sectors', code)} (${code})`).join('；')}{' '}
      <span className="day">{until === null ? t('bans.forEver') : t('bans.until', { until })}</span>
    </>
  );
}
