import { useWords } from '../app/use-words';
import { MandateList } from '../parts/mandate-list';

/** The mandates of those with whom the office has a case; an officer accepts or refuses those that wait. */
export function OfficeMandatesPage() {
  const { t } = useWords();
  return <MandateList service="department" lead={t('mandates.officeLead')} />;
}
