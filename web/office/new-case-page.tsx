import { useQuery } from '@tanstack/react-query';
import { Button, Card, Form, Select } from 'antd';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { bodyOf } from '../acts/body-of';
import { FieldInput } from '../acts/field-input';
import { draftFields } from '../acts/fields';
import { showFaults } from '../acts/show-faults';
import { ask } from '../api/call';
import { useMe } from '../api/me';
import type { ListVersion } from '../api/shapes';
import { useAct } from '../api/use-act';
import { useWords } from '../app/use-words';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { ProblemNote } from '../parts/problem-note';
import { useUnsaved } from '../parts/use-unsaved';
import { type FiledParty, PartyFields } from './party-fields';

interface Filing {
  list: string;
  draft: Record<string, unknown>;
  parties: FiledParty[];
}

/** Files a case: on which list, what is alleged, against whom; codes are checked before anything is sent. */
export function NewCasePage() {
  const { t } = useWords();
  const lists = useQuery({
    queryKey: ['lists'],
    queryFn: () => ask<{ rows: ListVersion[] }>('/api/department/lists'),
  });
  return (
    <Page title={t('nav.newCase')} lead={t('filing.lead')} narrow>
      <Loaded of={lists}>{({ rows }) => <FilingForm lists={rows} />}</Loaded>
    </Page>
  );
}

function FilingForm({ lists }: { lists: readonly ListVersion[] }) {
  const { t, both } = useWords();
  const { data: me } = useMe();
  const navigate = useNavigate();
  const [form] = Form.useForm<Filing>();
  const filedAlready = useRef(false);
  const chosen = Form.useWatch('list', form);
  const usable = lists.filter(
    (one) => one.inForce && one.usable && one.undetermined === null && one.department === me?.department,
  );
  const criteria = usable.find(({ list }) => list === chosen)?.criteria ?? [];
  const files = useAct<{ case: string }>({ address: '/api/department/determinations' }, (answer) => {
    filedAlready.current = true;
    void navigate(`/cases/${answer.case}`);
  });
  useUnsaved(() => !filedAlready.current && form.isFieldsTouched());
  const submit = ({ list, draft, parties }: Filing) => {
    const body = { list, ...bodyOf(draftFields, { draft }), parties: parties.map(filed) };
    files.mutate(body, { onError: (error) => showFaults(form, error) });
  };
  const begun = { parties: [{ kind: 'company', role: 'principal' }] };
  return (
    <Form form={form} layout="vertical" initialValues={begun} onFinish={submit} scrollToFirstError>
      <div className="stack">
        <Card size="small" title={<h2>{t('filing.draft')}</h2>}>
          <Form.Item name="list" label={t('task.list')} rules={[{ required: true, message: t('fields.required') }]}>
            <Select
              options={usable.map((version) => ({ value: version.list, label: both(version.title) }))}
              notFoundContent={t('filing.noList')}
            />
          </Form.Item>
          {draftFields.map((field) =>
            field.kind === 'criterion' && criteria.length === 0 ? null : (
              <FieldInput
                key={field.name.join('.')}
                field={field}
                known={{ criteria: criteria.map(({ code, text }) => ({ value: code, label: both(text) })) }}
              />
            ),
          )}
        </Card>
        <PartyFields />
        <ProblemNote error={files.error} />
        <Button type="primary" size="large" htmlType="submit" loading={files.isPending}>
          {t('filing.send')}
        </Button>
      </div>
    </Form>
  );
}

function filed({ code, ...party }: FiledParty): FiledParty {
  return { ...party, code: code.trim().toUpperCase() };
}
