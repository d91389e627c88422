import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { Link } from 'react-router';
import { ask } from '../api/call';
import type { Entries } from '../api/shapes';
import { useWords } from '../app/use-words';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { useAsked } from '../parts/use-asked';
import { codeFault, looksLikeCode } from './code-fault';
import { Hits } from './hits';

/** Everybody's search of the published entries, by part of a name or by code. */
export function SearchPage() {
  const { t, language } = useWords();
  const { params, change } = useAsked();
  const q = params.get('q') ?? '';
  const page = params.get('page') ?? '1';
  const found = useQuery({
    queryKey: ['entries', q, page, language],
    enabled: q !== '',
    queryFn: () => {
      const asked = looksLikeCode(q) ? { code: q.toUpperCase() } : { name: q };
      return ask<Entries>(`/api/public/entries?${new URLSearchParams({ ...asked, page }).toString()}`);
    },
  });
  const check = (_rule: unknown, typed: string | undefined) => {
    const text = (typed ?? '').trim();
    if (text.length < 2) return Promise.reject(new Error(t('search.short')));
    const fault = looksLikeCode(text) ? codeFault(text, t) : null;
    return fault === null ? Promise.resolve() : Promise.reject(new Error(fault));
  };
  return (
    <Page title={t('search.title')} lead={t('search.lead')} narrow>
      <search>
        <Form
          layout="vertical"
          requiredMark={false}
          initialValues={{ q }}
          onFinish={(asked: { q: string }) => change({ q: asked.q.trim() })}
        >
          <Form.Item name="q" label={t('search.label')} rules={[{ validator: check }]} validateTrigger="onSubmit">
            <Input size="large" maxLength={100} autoComplete="off" />
          </Form.Item>
          <Button type="primary" size="large" htmlType="submit">
            {t('list.search')}
          </Button>
        </Form>
      </search>
      <p style={{ marginTop: 16 }}>
        <Link to="/proposals">{t('proposals.link')}</Link>
      </p>
      <div aria-live="polite" style={{ marginTop: 24 }}>
        {q === '' ? null : (
          <Loaded of={found}>{(entries) => <Hits entries={entries} turn={(next) => change({ page: next })} />}</Loaded>
        )}
      </div>
    </Page>
  );
}
