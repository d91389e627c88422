import { App, Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMe } from '../api/me';
import { useAct } from '../api/use-act';
import { useWords } from '../app/use-words';
import { ProblemNote } from '../parts/problem-note';
import type { IssuedCircular } from './shapes';
import { useChoices } from './use-choices';

interface Days {
  from: string;
  to: string;
}

/** Lets a supervisor issue the circular of these days, asked once more, and shows what was issued. */
export function IssueCircular(days: Days) {
  const { t } = useWords();
  const { data: me } = useMe();
  const [open, setOpen] = useState(false);
  if (!me?.roles.includes('supervisor')) return null;
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('oversight.circular.issue')}
      </Button>
      {open ? <IssueForm {...days} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function IssueForm({ from, to, onClose }: Days & { onClose: () => void }) {
  const { t } = useWords();
  const { modal } = App.useApp();
  const { department } = useChoices();
  const [form] = Form.useForm();
  const navigate = useNavigate();
  const issue = useAct<IssuedCircular>({ address: '/api/supervision/circulars' }, ({ id }) => {
    void navigate(`/oversight/circulars/${id}`);
  });
  const submit = async ({ remark, copies = [] }: { remark: string; copies?: string[] }) => {
    const title = t('oversight.circular.issue');
    if (!(await modal.confirm({ title: t('act.sure', { act: title }), content: t('act.grave') }))) return;
    issue.mutate({ from, to, remark, copies });
  };
  return (
    <Modal
      open
      title={t('oversight.circular.issueOf', { from, to })}
      okText={t('act.send', { act: t('oversight.circular.issue') })}
      cancelText={t('act.cancel')}
      okButtonProps={{ loading: issue.isPending }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={(values) => void submit(values)}>
        <p className="muted">{t('oversight.circular.frozen')}</p>
        <Form.Item
          name="remark"
          label={t('oversight.circular.remark')}
          rules={[{ required: true, message: t('fields.required') }]}
        >
          <Input.TextArea rows={4} maxLength={2000} />
        </Form.Item>
        <Form.Item name="copies" label={t('oversight.circular.copies')}>
          <Select mode="multiple" options={department.choices} optionFilterProp="label" />
        </Form.Item>
      </Form>
      <ProblemNote error={issue.error} />
    </Modal>
  );
}
