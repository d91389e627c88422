import { Button, Form, Input, Select } from 'antd';
import { useWords } from '../app/use-words';
import type { useAsked } from '../parts/use-asked';

const kinds = ['determination', 'notice', 'listing', 'measure-order'] as const;
const sorts = ['due', 'opened', 'number'] as const;

/** The question above the worklist: 查询 and 重置. */
export function WorklistFilters({ asked: { params, change, clear } }: { asked: ReturnType<typeof useAsked> }) {
  const { t } = useWords();
  const given = { q: params.get('q') ?? '', kind: params.get('kind') ?? '', sort: params.get('sort') ?? 'due' };
  return (
    <Form key={params.toString()} layout="inline" initialValues={given} onFinish={change} style={{ rowGap: 8 }}>
      <Form.Item name="q" label={t('list.words')}>
        <Input maxLength={60} allowClear={false} style={{ width: 200 }} />
      </Form.Item>
      <Form.Item name="kind" label={t('list.kind')}>
        <Select
          style={{ width: 160 }}
          options={['', ...kinds].map((kind) => ({
            value: kind,
            label: kind === '' ? t('list.all') : t(`kinds.${kind}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="sort" label={t('list.sort')}>
        <Select style={{ width: 160 }} options={sorts.map((sort) => ({ value: sort, label: t(`sorts.${sort}`) }))} />
      </Form.Item>
      <span className="row">
        <Button type="primary" htmlType="submit">
          {t('list.search')}
        </Button>
        <Button onClick={clear}>{t('list.reset')}</Button>
      </span>
    </Form>
  );
}
