import { Button, Card, Form, Input, Select } from 'antd';
import { useWords } from '../app/use-words';
import { codeFault } from '../everyone/code-fault';

/** Somebody whom a filing names. */
export interface FiledParty {
  code: string;
  name: string;
  kind: string;
  role: string;
}

const kinds = ['company', 'individual-business', 'social-organisation', 'person'] as const;
const parts = ['principal', 'legal-representative', 'directly-responsible'] as const;

/** Whom the case is about; a wrong code is named with the position of its wrong sign before anything is sent. */
export function PartyFields() {
  const { t } = useWords();
  const required = { required: true, message: t('fields.required') };
  const check = (_rule: unknown, typed: string | undefined) => {
    const fault = typed === undefined || typed.trim() === '' ? null : codeFault(typed, t);
    return fault === null ? Promise.resolve() : Promise.reject(new Error(fault));
  };
  return (
    <Form.List name="parties">
      {(rows, { add, remove }) => (
        <Card size="small" title={<h2>{t('filing.parties')}</h2>}>
          {rows.map(({ key, name }) => (
            <fieldset key={key} className="party">
              <legend>{t('filing.party', { count: name + 1 })}</legend>
              <Form.Item name={[name, 'name']} label={t('fields.name')} extra={t('help.name')} rules={[required]}>
                <Input maxLength={100} />
              </Form.Item>
              <Form.Item
                name={[name, 'code']}
                label={t('fields.code')}
                extra={t('help.code')}
                validateTrigger="onBlur"
                rules={[required, { validator: check }]}
              >
                <Input maxLength={40} autoComplete="off" />
              </Form.Item>
              <Form.Item name={[name, 'kind']} label={t('fields.kind')} rules={[required]}>
                <Select options={kinds.map((kind) => ({ value: kind, label: t(`choices.kind.${kind}`) }))} />
              </Form.Item>
              <Form.Item name={[name, 'role']} label={t('fields.role')} rules={[required]}>
                <Select options={parts.map((part) => ({ value: part, label: t(`choices.role.${part}`) }))} />
              </Form.Item>
              {rows.length > 1 ? <Button onClick={() => remove(name)}>{t('filing.remove')}</Button> : null}
            </fieldset>
          ))}
          <Button onClick={() => add({ kind: 'person', role: 'legal-representative' })}>{t('filing.add')}</Button>
        </Card>
      )}
    </Form.List>
  );
}
