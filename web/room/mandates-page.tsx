import { ActButton } from '../acts/act-button';
import type { OwnMandates } from '../api/shapes';
import { useWords } from '../app/use-words';
import { MandateList } from '../parts/mandate-list';

/** Who may act for me, or for whom I may act: hand a mandate in, see how it stands, end it at once. */
export function MandatesPage() {
  const { t } = useWords();
  return <MandateList<OwnMandates> service="subject" lead={t('mandates.lead')} above={handIns} />;
}

function handIns({ givers }: OwnMandates) {
  return (
    <div className="row">
      {givers.map(({ subject, act }) => (
        <ActButton key={subject} act={act} context={{ known: {}, always: { subject } }} />
      ))}
    </div>
  );
}
