import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Form, Select } from 'antd';
import { ask } from '../api/call';
import type { Counts, Overdue } from '../api/shapes';
import { useWords } from '../app/use-words';
import { ExportLinks } from '../parts/export-links';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { useAsked } from '../parts/use-asked';
import { OverdueTable } from './overdue-table';

const rungs = ['reminder-100', 'warning', 'supervision-order', 'circular'] as const;
const path = '/api/supervision/overdue';

/** Every deadline that has passed, of all departments: how many, whose, how late, how far the ladder was climbed. */
export function OverduePage() {
  const { t, named, language } = useWords();
  const asked = useAsked();
  const { params, change, clear } = asked;
  const counts = useQuery({ queryKey: ['counts'], queryFn: () => ask<Counts>('/api/supervision/counts') });
  const late = useQuery({
    queryKey: ['overdue', params.toString(), language],
    queryFn: () => ask<Overdue>(`${path}?${params.toString()}`),
    placeholderData: keepPreviousData,
  });
  const departments = [...new Set(counts.data?.rows.map(({ department }) => department))];
  const given = { department: params.get('department') ?? '', rung: params.get('rung') ?? '' };
  const all = { value: '', label: t('list.all') };
  return (
    <Page
      title={t('nav.overdue')}
      {...(counts.data ? { lead: t('overdue.counts', { open: counts.data.open, overdue: counts.data.overdue }) } : {})}
    >
      <div className="stack">
        <Form key={params.toString()} layout="inline" initialValues={given} onFinish={change} style={{ rowGap: 8 }}>
          <Form.Item name="department" label={t('overdue.department')}>
            <Select
              style={{ width: 260 }}
              options={[all, ...departments.map((id) => ({ value: id, label: named('departments', id) }))]}
            />
          </Form.Item>
          <Form.Item name="rung" label={t('overdue.rung')}>
            <Select
              style={{ width: 200 }}
              options={[all, ...rungs.map((rung) => ({ value: rung, label: t(`rungs.${rung}`) }))]}
            />
          </Form.Item>
          <span className="row">
            <Button type="primary" htmlType="submit">
              {t('list.search')}
            </Button>
            <Button onClick={clear}>{t('list.reset')}</Button>
          </span>
        </Form>
        <Loaded of={late}>{(page) => <OverdueTable page={page} asked={asked} />}</Loaded>
        <ExportLinks path={path} params={params} />
      </div>
    </Page>
  );
}
