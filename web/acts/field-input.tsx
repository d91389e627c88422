import { Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd';
import { codesOf, useWords } from '../app/use-words';
import { FileField } from '../parts/file-field';
import type { Known } from './act-context';
import type { Field } from './fields';

/** One field of an act's form, with its label, its mark when it must be filled, and its fault beneath. */
export function FieldInput({ field, known }: { field: Field; known: Known }) {
  const { t, named } = useWords();
  const { name, kind, optional = false, label } = field;
  const last = name.at(-1) ?? '';
  return (
    <Form.Item
      name={[...name]}
      label={t(`fields.${label ?? last}`)}
      rules={[{ required: !optional, message: t('fields.required') }]}
      extra={helpOf(last, kind, t)}
    >
      {kind === 'sectors' ? (
        <Checkbox.Group options={codesOf('sectors').map((value) => ({ value, label: named('sectors', value) }))} />
      ) : (
        inputOf({ ...field, kind }, known, t)
      )}
    </Form.Item>
  );
}

function helpOf(name: string, kind: Field['kind'], t: ReturnType<typeof useWords>['t']): string | null {
  const help = t(`help.${name}`, { defaultValue: '' });
  return kind === 'lines' ? `${help} ${t('fields.onePerLine')}`.trim() : help || null;
}

function inputOf(
  { name, kind, choices = [] }: Omit<Field, 'kind'> & { kind: Exclude<Field['kind'], 'sectors'> },
  known: Known,
  t: ReturnType<typeof useWords>['t'],
) {
  const last = name.at(-1) ?? '';
  const radios = (options: readonly { value: string | boolean; label: string }[]) => (
    <Radio.Group options={[...options]} style={{ display: 'flex', flexDirection: 'column', gap: 4 }} />
  );
  switch (kind) {
    case 'line':
    case 'proof':
      return <Input maxLength={200} />;
    case 'text':
      return <Input.TextArea rows={4} maxLength={last === 'facts' ? 4000 : 2000} />;
    case 'lines':
      return <Input.TextArea rows={3} />;
    case 'day':
      return <Input type="date" style={{ width: 200 }} />;
    case 'yuan':
      return <InputNumber min={0.01} precision={2} style={{ width: 200 }} />;
    case 'count':
      return <InputNumber min={0} precision={0} style={{ width: 200 }} />;
    case 'feedback':
      return radios(known.feedback ?? []);
    case 'choice':
      return radios(choices.map((value) => ({ value, label: t(`choices.${last}.${value}`) })));
    case 'choices':
      return <Checkbox.Group options={choices.map((value) => ({ value, label: t(`choices.${last}.${value}`) }))} />;
    case 'yes-no':
      return radios([
        { value: true, label: t(`choices.${last}.yes`) },
        { value: false, label: t(`choices.${last}.no`) },
      ]);
    case 'criterion':
      return radios(known.criteria ?? []);
    case 'statement':
      return radios(known.statements ?? []);
    case 'order':
      return radios(known.orders ?? []);
    case 'clock':
      return radios(known.clocks ?? []);
    case 'colleague':
      return <Select showSearch={{ optionFilterProp: 'label' }} options={[...(known.colleagues ?? [])]} />;
    case 'department':
      return <Select showSearch={{ optionFilterProp: 'label' }} options={[...(known.departments ?? [])]} />;
    case 'lists':
      return <Select mode="multiple" optionFilterProp="label" options={[...(known.lists ?? [])]} />;
    case 'comment':
      return radios(known.comments ?? []);
    case 'files':
      return <FileField />;
    case 'parties':
      return <Checkbox.Group options={[...(known.parties ?? [])]} />;
  }
}
