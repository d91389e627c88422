import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { ask } from '../api/call';
import type { Entries } from '../api/shapes';
import { useWords } from '../app/use-words';
import { ExportLinks } from '../parts/export-links';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { PlainField } from '../parts/plain-field';
import { useAsked } from '../parts/use-asked';
import { codeFault, looksLikeCode } from './code-fault';
import { CorrectionNotes } from './corrections';
import { Hits } from './hits';
import { RecordHits } from './record-hits';
import { saidIn } from './said-in';

const path = '/api/public/entries';

/** Everybody's search of the published entries, by part of a name or by code. */
export function SearchPage() {
  const { t, language } = useWords();
  const { params, change } = useAsked();
  const q = params.get('q') ?? '';
  const page = params.get('page') ?? '1';
  const asked = new URLSearchParams({ ...(looksLikeCode(q) ? { code: q.toUpperCase() } : { name: q }), page });
  const found = useQuery({
    queryKey: ['entries', q, page, language],
    enabled: q !== '',
    queryFn: () => ask<Entries>(`${path}?${asked.toString()}`),
  });
  return (
    <Page title={t('search.title')} lead={t('search.lead')} narrow>
      <SearchForm key={q} q={q} onAsk={(text) => change({ q: text })} />
      <p>
        <Link to="/person">{t('search.person')}</Link> · <Link to="/proposals">{t('proposals.link')}</Link>
      </p>
      <div aria-live="polite">
        {q === '' ? null : (
          <Loaded of={found}>
            {(entries) => (
              <div className="stack">
                {looksLikeCode(q) ? <CorrectionNotes code={q.toUpperCase()} /> : null}
                <Hits entries={entries} turn={(next) => change({ page: next })} />
                {entries.total === 0 ? null : <ExportLinks path={path} params={asked} />}
                {looksLikeCode(q) ? <RecordHits code={q.toUpperCase()} /> : null}
              </div>
            )}
          </Loaded>
        )}
      </div>
    </Page>
  );
}

function SearchForm({ q, onAsk }: { q: string; onAsk: (text: string) => void }) {
  const { t } = useWords();
  const [fault, setFault] = useState<string | null>(null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = saidIn(event.currentTarget, 'q');
    const wrong = text.length < 2 ? t('search.short') : looksLikeCode(text) ? codeFault(text, t) : null;
    setFault(wrong);
    if (wrong === null) onAsk(text);
  };
  return (
    <search>
      <form className="ask" noValidate onSubmit={submit}>
        <PlainField name="q" label={t('search.label')} help={t('search.help')} fault={fault} value={q} />
        <button type="submit" className="button">
          {t('list.search')}
        </button>
      </form>
    </search>
  );
}
