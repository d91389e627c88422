import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { ListVersion } from '../api/shapes';
import { useAct } from '../api/use-act';
import { useWords } from '../app/use-words';
import { ProblemNote } from '../parts/problem-note';

/** Signs off the assumed numbers of a version under one's own name; it asks for a reason and says what that means. */
export function SignOff({ row }: { row: ListVersion }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('rules.signOff')}
      </Button>
      {open ? <SignOffDialog row={row} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function SignOffDialog({ row: { list, version, title, assumed }, onClose }: { row: ListVersion; onClose: () => void }) {
  const { t, both } = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const signs = useAct({ address: `/api/department/lists/${list}/versions/${version}/acts/sign-off` }, () => {
    void message.success(t('rules.signed'));
    onClose();
  });
  return (
    <Modal
      open
      title={t('rules.signTitle', { list: both(title), version })}
      okText={t('rules.signOff')}
      cancelText={t('act.cancel')}
      okButtonProps={{ loading: signs.isPending }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{t('rules.means', { count: assumed.length })}</p>
      <p className="muted">{assumed.join(t('list.comma'))}</p>
      <Form form={form} layout="vertical" onFinish={(said) => signs.mutate({ reason: said.reason.trim() })}>
        <Form.Item
          name="reason"
          label={t('fields.reason')}
          rules={[{ required: true, whitespace: true, message: t('fields.required') }]}
        >
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
      </Form>
      <ProblemNote error={signs.error} />
    </Modal>
  );
}
