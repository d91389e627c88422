import { Button, Form, Input, Select } from 'antd';
import { useWords } from '../app/use-words';
import type { useAsked } from '../parts/use-asked';

/** One question to a list: its name in the address, its label, and between what one chooses; without choices it is typed. */
export interface Filter {
  name: string;
  label: string;
  choices?: readonly { value: string; label: string }[];
  day?: boolean;
}

/** The questions to a list; they are sent by key or button and stand in the address. */
export function FilterBar({ filters, asked }: { filters: readonly Filter[]; asked: ReturnType<typeof useAsked> }) {
  const { t } = useWords();
  const { params, change, clear } = asked;
  const given = Object.fromEntries(filters.map(({ name }) => [name, params.get(name) ?? '']));
  const all = { value: '', label: t('list.all') };
  return (
    <Form key={params.toString()} layout="inline" initialValues={given} onFinish={change} style={{ rowGap: 8 }}>
      {filters.map(({ name, label, choices, day = false }) => (
        <Form.Item key={name} name={name} label={label}>
          {choices ? (
            <Select
              style={{ width: 200 }}
              popupMatchSelectWidth={false}
              showSearch={{ optionFilterProp: 'label' }}
              options={[all, ...choices]}
            />
          ) : (
            <Input style={{ width: 180 }} {...(day ? { type: 'date' } : { maxLength: 60 })} />
          )}
        </Form.Item>
      ))}
      <span className="row">
        <Button type="primary" htmlType="submit">
          {t('list.search')}
        </Button>
        <Button onClick={clear}>{t('list.reset')}</Button>
      </span>
    </Form>
  );
}
