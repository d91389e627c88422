import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../api/use-act';
import { useWords } from '../app/use-words';
import { ProblemNote } from '../parts/problem-note';

/** Anybody's comment on a proposed entry; the form closes once it was received. */
export function CommentForm({ proposal }: { proposal: string }) {
  const { t } = useWords();
  const [state, turn] = useState<'closed' | 'open' | 'sent'>('closed');
  const gives = useAct({ address: `/api/public/proposals/${proposal}/comments` }, () => turn('sent'));
  if (state === 'sent') return <Alert type="success" title={t('proposals.thanks')} />;
  if (state === 'closed') return <Button onClick={() => turn('open')}>{t('proposals.comment')}</Button>;
  const submit = ({ text, contact }: { text: string; contact?: string }) =>
    gives.mutate({ text, contact: contact?.trim() ? contact : null });
  return (
    <Form layout="vertical" onFinish={submit}>
      <Form.Item
        name="text"
        label={t('proposals.text')}
        rules={[{ required: true, whitespace: true, message: t('fields.required') }]}
      >
        <Input.TextArea rows={4} maxLength={4000} />
      </Form.Item>
      <Form.Item name="contact" label={t('proposals.contact')}>
        <Input maxLength={100} />
      </Form.Item>
      <ProblemNote error={gives.error} />
      <Button type="primary" htmlType="submit" loading={gives.isPending}>
        {t('proposals.send')}
      </Button>
    </Form>
  );
}
