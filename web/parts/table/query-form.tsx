import { Button, Form, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useWords } from '../../app/use-words';
import type { useAsked } from '../use-asked';

/** One thing that a list may be asked by: words, or one of some choices. */
export interface Criterion {
  name: string;
  label: string;
  choices?: readonly { value: string; label: string }[];
}

interface QueryFormProps {
  asked: ReturnType<typeof useAsked>;
  criteria: readonly Criterion[];
  /** What is folded away until somebody wants it or the address has it. */
  more?: readonly Criterion[];
}

/** The question above a list: 查询, 重置, and a part that unfolds. Enter sends it; its words stand in the address. */
export function QueryForm({ asked: { params, change, clear }, criteria, more = [] }: QueryFormProps) {
  const { t } = useWords();
  const [unfolded, unfold] = useState(more.some(({ name }) => params.has(name)));
  const shown = unfolded ? [...criteria, ...more] : criteria;
  const [form] = Form.useForm<Record<string, string>>();
  const names = [...criteria, ...more].map(({ name }) => name).join(' ');
  useEffect(() => {
    form.setFieldsValue(Object.fromEntries(names.split(' ').map((name) => [name, params.get(name) ?? ''])));
  }, [form, names, params]);
  return (
    <search>
      <Form form={form} className="query" layout="vertical" onFinish={change}>
        {shown.map(({ name, label, choices }) => (
          <Form.Item key={name} name={name} label={label}>
            {choices === undefined ? (
              <Input maxLength={60} />
            ) : (
              <Select
                showSearch={choices.length > 10 ? { optionFilterProp: 'label' } : false}
                popupMatchSelectWidth={false}
                options={[{ value: '', label: t('list.all') }, ...choices]}
              />
            )}
          </Form.Item>
        ))}
        <span className="row">
          <Button type="primary" htmlType="submit">
            {t('list.search')}
          </Button>
          <Button onClick={clear}>{t('list.reset')}</Button>
          {more.length === 0 ? null : (
            <Button type="link" aria-expanded={unfolded} onClick={() => unfold(!unfolded)}>
              {t(unfolded ? 'list.fold' : 'list.unfold')}
            </Button>
          )}
        </span>
      </Form>
    </search>
  );
}
