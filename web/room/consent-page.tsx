import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/call';
import type { Consents } from '../api/shapes';
import { useWords } from '../app/use-words';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { ConsentCard } from './consent-card';

/** Consent to electronic service: give it with a mail address, or take it back. */
export function ConsentPage() {
  const { t } = useWords();
  const asked = useQuery({ queryKey: ['consents'], queryFn: () => ask<Consents>('/api/subject/service-consent') });
  return (
    <Page title={t('nav.consent')} lead={t('consent.lead')} narrow>
      <Loaded of={asked}>
        {({ rows }) => (
          <div className="stack">
            {rows.map((consent) => (
              <ConsentCard key={consent.subject} consent={consent} />
            ))}
          </div>
        )}
      </Loaded>
    </Page>
  );
}
