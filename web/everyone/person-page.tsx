import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { say } from '../api/call';
import type { Entries } from '../api/shapes';
import { useWords } from '../app/use-words';
import { Page } from '../parts/page';
import { PlainField } from '../parts/plain-field';
import { ProblemNote } from '../parts/problem-note';
import { codeFault } from './code-fault';
import { Hits } from './hits';
import { saidIn } from './said-in';

interface Asked {
  name: string;
  code: string;
}

/** Everybody's search for a person by name and number together; neither stands in the address nor is kept. */
export function PersonPage() {
  const { t } = useWords();
  const [faults, setFaults] = useState<{ name: string | null; code: string | null }>({ name: null, code: null });
  const search = useMutation({ mutationFn: (body: Asked) => say<Entries>('/api/public/entry-searches', body) });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = saidIn(event.currentTarget, 'name');
    const code = saidIn(event.currentTarget, 'code').toUpperCase();
    const wrong = {
      code: code === '' ? t('fields.required') : codeFault(code, t),
      name: name === '' ? t('fields.required') : null,
    };
    setFaults(wrong);
    if (wrong.name === null && wrong.code === null) search.mutate({ name, code });
  };
  return (
    <Page title={t('person.title')} lead={t('person.lead')} narrow>
      <search>
        <form className="ask" noValidate onSubmit={submit}>
          <PlainField name="name" label={t('person.name')} fault={faults.name} />
          <PlainField name="code" label={t('person.code')} help={t('person.help')} fault={faults.code} />
          <button type="submit" className="button" disabled={search.isPending}>
            {t('list.search')}
          </button>
        </form>
      </search>
      <p>
        <Link to="/">{t('person.back')}</Link>
      </p>
      <div aria-live="polite">
        <ProblemNote error={search.error} />
        {search.data === undefined ? null : <Hits entries={search.data} />}
      </div>
    </Page>
  );
}
